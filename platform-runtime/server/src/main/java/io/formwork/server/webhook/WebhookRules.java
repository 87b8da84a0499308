package io.formwork.server.webhook;

import io.formwork.realm.door.Network;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the server was told of webhooks: which hosts may be called, which addresses of its own
 * network count as if they were public, and the secrets by their names, the newest first.
 */
record WebhookRules(
    List<AllowedHost> hosts, List<Network> networks, Map<String, List<Secret>> secrets) {

  /** Nothing may be called. */
  static final WebhookRules NONE = new WebhookRules(List.of(), List.of(), Map.of());

  private static final String HOSTS = "hosts";
  private static final String NETWORKS = "private_addresses";
  private static final String SECRET = "secret.";

  WebhookRules {
    hosts = List.copyOf(hosts);
    networks = List.copyOf(networks);
    secrets = Map.copyOf(secrets);
  }

  /**
   * Reads the file; one that is not there allows nothing.
   *
   * @throws IllegalArgumentException when something in it is wrong, or it cannot be read; says
   *     which key, and never what stands behind it
   */
  static WebhookRules read(Path file) {
    if (!Files.exists(file)) {
      return NONE;
    }
    Properties given = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      given.load(reader);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + " cannot be read", unreadable);
    }
    return of(given);
  }

  private static WebhookRules of(Properties given) {
    List<AllowedHost> hosts = new ArrayList<>();
    List<Network> networks = new ArrayList<>();
    Map<String, List<Secret>> secrets = new LinkedHashMap<>();
    for (String key : given.stringPropertyNames()) {
      String value = given.getProperty(key);
      if (key.equals(HOSTS)) {
        hosts.addAll(each(key, value, AllowedHost::read));
      } else if (key.equals(NETWORKS)) {
        networks.addAll(each(key, value, Network::read));
      } else if (key.startsWith(SECRET)) {
        secrets.put(key.substring(SECRET.length()), each(key, value, Secret::read));
      } else {
        throw new IllegalArgumentException(
            "\"%s\" is unknown; known are %s, %s and %sNAME"
                .formatted(key, HOSTS, NETWORKS, SECRET));
      }
    }
    return new WebhookRules(hosts, networks, secrets);
  }

  private static <T> List<T> each(String key, String value, Function<String, T> reader) {
    try {
      return Stream.of(value.split(","))
          .map(String::strip)
          .filter(part -> !part.isEmpty())
          .map(reader)
          .toList();
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(key + ": " + wrong.getMessage(), wrong);
    }
  }

  boolean admits(URI address) {
    return hosts.stream().anyMatch(host -> host.admits(address));
  }

  boolean admits(InetAddress address) {
    return PublicAddresses.include(address)
        || networks.stream().anyMatch(network -> network.contains(address));
  }
}
