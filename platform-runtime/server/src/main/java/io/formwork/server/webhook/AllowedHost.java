package io.formwork.server.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A host that may be called: {@code crm.example.org}, every host below one as in {@code
 * *.example.org}, with another port as in {@code crm.example.org:8443}, or without encryption as in
 * {@code http://crm.internal:8080}.
 *
 * @param host in small letters; begins with a dot when every host below it is meant
 */
record AllowedHost(String scheme, String host, int port) {

  static final String PLAIN = "http";
  static final String ENCRYPTED = "https";

  private static final String BELOW = "*.";
  private static final int PLAIN_PORT = 80;
  private static final int ENCRYPTED_PORT = 443;

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it is none
   */
  static AllowedHost read(String written) {
    boolean below = written.startsWith(BELOW);
    String rest = below ? written.substring(BELOW.length()) : written;
    URI address = address(rest.contains("://") ? rest : ENCRYPTED + "://" + rest);
    boolean plainOrEncrypted =
        PLAIN.equals(address.getScheme()) || ENCRYPTED.equals(address.getScheme());
    boolean onlyHost =
        address.getHost() != null
            && address.getUserInfo() == null
            && address.getRawPath().isEmpty()
            && address.getRawQuery() == null
            && address.getRawFragment() == null;
    if (!plainOrEncrypted || !onlyHost) {
      throw new IllegalArgumentException(
          "\"%s\" is no host such as crm.example.org, *.example.org or http://10.0.0.7:8080"
              .formatted(written));
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return new AllowedHost(address.getScheme(), below ? "." + host : host, port(address));
  }

  private static URI address(String written) {
    try {
      return new URI(written);
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException("\"%s\" is no host".formatted(written), wrong);
    }
  }

  /** The port that the address leads to. */
  static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return PLAIN.equals(address.getScheme()) ? PLAIN_PORT : ENCRYPTED_PORT;
  }

  /** Whether the address leads here. */
  boolean admits(URI address) {
    String asked = address.getHost().toLowerCase(Locale.ROOT);
    boolean here = host.startsWith(".") ? asked.endsWith(host) : asked.equals(host);
    return here && scheme.equals(address.getScheme()) && port == port(address);
  }
}
