package io.formwork.realm.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which provider of OpenID Connect vouches for people, and how it knows us (S5).
 *
 * @param title what people call it
 * @param issuer what it calls itself; the rest it says there
 * @param secret of the client; without one it is a public client
 * @param callback where it sends people back
 * @param atOnce whether who is not signed in is sent there without being asked
 * @param timeout for connecting and for each answer
 */
public record ProviderSettings(
    String title,
    URI issuer,
    String client,
    Optional<String> secret,
    URI callback,
    List<String> scopes,
    Claims claims,
    boolean atOnce,
    Duration timeout) {

  /** Which claims say what of a person. */
  public record Claims(String login, String name, String email, String groups) {}

  /** Where the provider sends people back, below the address of the platform. */
  public static final String CALLBACK = "/sign-in/callback";

  static final String PREFIX = "provider.";

  static ProviderSettings read(SettingsFile file) {
    String address = url(file, "provider.address", "https://desk.example.com").toString();
    return new ProviderSettings(
        file.text("provider.title").orElse("OpenID Connect"),
        url(file, "provider.issuer", "https://login.example.com/realms/main"),
        file.required("provider.client", "formwork"),
        file.secret("provider.secret"),
        URI.create(address.replaceFirst("/+$", "") + CALLBACK),
        List.of(file.text("provider.scopes").orElse("openid profile email").split("\\s+", -1)),
        new Claims(
            file.text("provider.login").orElse("preferred_username"),
            file.text("provider.name").orElse("name"),
            file.text("provider.email").orElse("email"),
            file.text("provider.groups").orElse("groups")),
        file.flag("provider.at-once", false),
        Duration.ofSeconds(file.number("provider.timeout", 5, 60)));
  }

  /** Codes and secrets travel there, so they are encrypted, but on this machine. */
  private static URI url(SettingsFile file, String name, String example) {
    String written = file.required(name, example);
    try {
      URI url = new URI(written);
      boolean here = "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
      if ("https".equals(url.getScheme()) || (here && "http".equals(url.getScheme()))) {
        return url;
      }
      file.problem(name, "is no address that begins with https://");
    } catch (URISyntaxException e) {
      file.problem(name, "is no address; for example " + example);
    }
    return URI.create(example);
  }
}
