package io.formwork.launcher.release;

import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.database.DatabaseAddress;
import java.io.Console;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command here that say where: a server, or a database. */
final class SiteOptions {

  private static final String PASSWORD = "FORMWORK_PASSWORD";

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "The running Formwork (default: http://localhost:8080).")
  private String server = "";

  @Option(
      names = "--user",
      paramLabel = "LOGIN",
      defaultValue = "admin",
      description =
          "Who signs in (default: admin). The password is asked for, or stands in "
              + PASSWORD
              + ".")
  private String user = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Instead of a server: the data folder of one that does not run.")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description =
          "Instead of a server: a database, postgres://user@host/name. Its password stands in"
              + " PGPASSWORD.")
  private @Nullable String database;

  Site open() {
    if (data != null && database != null) {
      throw new Refusal("--data and --database name two databases; give one of them.");
    }
    if (data != null) {
      return new LocalSite(
          OpenDatabase.inFolder(Installation.ofThisProcess(), data.toAbsolutePath().normalize()));
    }
    return database == null ? remote() : new LocalSite(OpenDatabase.at(databaseAddress(database)));
  }

  private static DatabaseAddress databaseAddress(String url) {
    DatabaseAddress address = DatabaseAddress.parse(url);
    String password = System.getenv().getOrDefault("PGPASSWORD", "");
    return address.password().isEmpty()
        ? new DatabaseAddress(address.url(), address.user(), password)
        : address;
  }

  private Site remote() {
    return new RemoteSite(address(), user, password());
  }

  private URI address() {
    String address = server.contains("://") ? server : "http://" + server;
    try {
      URI uri = URI.create(address.endsWith("/") ? address : address + "/");
      if (uri.getHost() != null && uri.getUserInfo() == null) {
        return uri;
      }
    } catch (IllegalArgumentException malformed) {
      // said below
    }
    throw new Refusal(
        "--server has to look like http://localhost:8080, without a name or password in it.");
  }

  private String password() {
    return Optional.ofNullable(System.getenv(PASSWORD)).orElseGet(this::asked);
  }

  private String asked() {
    Console console = System.console();
    char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
    if (typed == null) {
      throw new Refusal(
          "Nobody is here to ask for the password of %s; set %s.".formatted(user, PASSWORD));
    }
    return new String(typed);
  }
}
