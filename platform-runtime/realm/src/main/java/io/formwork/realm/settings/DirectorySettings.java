package io.formwork.realm.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which directory vouches for people, and how it is asked (S5).
 *
 * @param title what people call it
 * @param tls how it is spoken to; the servers are all spoken to alike
 * @param bind as whom it is searched; without one nobody's name is given
 * @param timeout for connecting and for each answer
 */
public record DirectorySettings(
    String title,
    List<Server> servers,
    Tls tls,
    Optional<TrustStore> trust,
    Optional<Bind> bind,
    People people,
    Groups groups,
    Duration timeout) {

  /** How words travel. */
  public enum Tls {
    /** In clear. */
    NONE,
    /** Encrypted from the first byte: {@code ldaps}. */
    FROM_THE_START,
    /** Encrypted before anything is said: StartTLS. */
    STARTED
  }

  public record Server(String host, int port) {}

  /** The certificates that are trusted, instead of those that Java trusts. */
  public record TrustStore(Path file, Optional<String> password) {}

  public record Bind(String name, String password) {}

  /**
   * Who may be vouched for.
   *
   * @param id the attribute that never changes
   */
  public record People(
      String base, String filter, String login, String id, String name, String email) {}

  /**
   * What groups there are.
   *
   * @param member the attribute of a group that names its members
   * @param nested whether a group is in a group
   * @param chained whether the directory itself follows groups in groups (Active Directory)
   */
  public record Groups(String base, String member, boolean nested, boolean chained) {}

  static final String PREFIX = "directory.";
  private static final String ACTIVE_DIRECTORY = "active-directory";
  private static final String BASE = "ou=people,dc=example,dc=com";

  static DirectorySettings read(SettingsFile file) {
    String kind = file.required("directory.kind", ACTIVE_DIRECTORY);
    boolean active = kind.equals(ACTIVE_DIRECTORY);
    if (!active && !kind.equals("ldap")) {
      file.problem("directory.kind", "is " + ACTIVE_DIRECTORY + " or ldap");
    }
    String base = file.required("directory.people.base", BASE);
    List<URI> urls = urls(file);
    return new DirectorySettings(
        file.text("directory.title").orElse(active ? "Active Directory" : "LDAP"),
        urls.stream().map(DirectorySettings::server).toList(),
        tls(file, urls),
        trust(file),
        bind(file),
        people(file, base, active),
        new Groups(
            file.text("directory.groups.base").orElse(base),
            file.text("directory.groups.member").orElse("member"),
            file.flag("directory.groups.nested", true),
            active),
        Duration.ofSeconds(file.number("directory.timeout", 5, 60)));
  }

  private static People people(SettingsFile file, String base, boolean active) {
    return new People(
        base,
        file.text("directory.people.filter")
            .orElse(
                active ? "(&(objectCategory=person)(objectClass=user))" : "(objectClass=person)"),
        file.text("directory.login").orElse(active ? "sAMAccountName" : "uid"),
        file.text("directory.id").orElse(active ? "objectGUID" : "entryUUID"),
        file.text("directory.name").orElse(active ? "displayName" : "cn"),
        file.text("directory.email").orElse("mail"));
  }

  private static List<URI> urls(SettingsFile file) {
    List<URI> urls = new ArrayList<>();
    String written = file.required("directory.url", "ldaps://dc1.example.com");
    for (String each : written.split("\\s+", -1)) {
      try {
        urls.add(url(each));
      } catch (URISyntaxException e) {
        file.problem(
            "directory.url",
            "has \"" + each + "\"; an address is ldaps://HOST or ldap://HOST:PORT");
      }
    }
    if (urls.stream().map(URI::getScheme).distinct().count() > 1) {
      file.problem("directory.url", "mixes ldap and ldaps; all servers are spoken to alike");
    }
    return urls;
  }

  private static URI url(String written) throws URISyntaxException {
    URI url = new URI(written);
    boolean known = "ldap".equals(url.getScheme()) || "ldaps".equals(url.getScheme());
    if (!known || url.getHost() == null) {
      throw new URISyntaxException(written, "no address of a directory");
    }
    return url;
  }

  private static Server server(URI url) {
    int standard = url.getScheme().equals("ldaps") ? 636 : 389;
    return new Server(url.getHost(), url.getPort() < 0 ? standard : url.getPort());
  }

  private static Tls tls(SettingsFile file, List<URI> urls) {
    boolean start = file.flag("directory.start-tls", false);
    boolean clear = file.flag("directory.unencrypted", false);
    if (urls.stream().anyMatch(url -> url.getScheme().equals("ldaps"))) {
      if (start) {
        file.problem("directory.start-tls", "has no use with ldaps; leave it out");
      }
      return Tls.FROM_THE_START;
    }
    if (!start && !clear) {
      file.problem(
          "directory.url",
          "would send passwords in clear; use ldaps:// or directory.start-tls = true, or say"
              + " directory.unencrypted = true where the network is your own");
    }
    return start ? Tls.STARTED : Tls.NONE;
  }

  private static Optional<TrustStore> trust(SettingsFile file) {
    Optional<String> password = file.secret("directory.trust-store.password");
    Optional<Path> store = file.text("directory.trust-store").map(file::beside);
    store
        .filter(path -> !Files.isReadable(path))
        .ifPresent(path -> file.problem("directory.trust-store", "cannot be read: " + path));
    return store.map(path -> new TrustStore(path, password));
  }

  private static Optional<Bind> bind(SettingsFile file) {
    Optional<String> name = file.text("directory.bind.name");
    Optional<String> password = file.secret("directory.bind.password");
    if (name.isPresent() != password.isPresent()) {
      file.problem(
          name.isPresent() ? "directory.bind.name" : "directory.bind.password",
          "needs both a name and a password");
    }
    return name.flatMap(known -> password.map(secret -> new Bind(known, secret)));
  }

  /** Whether the id is of bytes that are no text. */
  public boolean idIsBinary() {
    return people.id().equalsIgnoreCase("objectGUID") || people.id().equalsIgnoreCase("objectSid");
  }
}
