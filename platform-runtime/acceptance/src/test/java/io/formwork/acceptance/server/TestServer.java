package io.formwork.acceptance.server;

import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.launcher.database.EmbeddedPostgres;
import io.formwork.launcher.server.SingleSignOnKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Prepares the server that Arquillian starts: the provisioned one with its own configuration, but
 * without the application, an empty database, free ports. {@code arquillian.xml} reads what is set
 * here.
 */
public final class TestServer implements LauncherSessionListener {

  private static final String WANTED = "formwork.test.container";

  private @Nullable EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    if (Boolean.getBoolean(WANTED)) {
      try {
        prepare(Project.emptyFolder("arquillian"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres != null) {
      postgres.close();
    }
  }

  private void prepare(Path folder) throws IOException {
    Path base = folder.resolve("server");
    copyConfiguration(Project.server().resolve("standalone/configuration"), base);
    EmbeddedPostgres database = EmbeddedPostgres.start(Project.home().resolve(".formwork"), folder);
    postgres = database;
    SingleSignOnKeys keys = SingleSignOnKeys.in(folder);
    System.setProperty("formwork.test.home", Project.server().toString());
    System.setProperty("formwork.test.management", String.valueOf(Project.freePort()));
    System.setProperty("formwork.test.arguments", arguments(base, database.address(), keys));
  }

  private static String arguments(Path base, DatabaseAddress address, SingleSignOnKeys keys)
      throws IOException {
    return String.join(
        " ",
        "-Djboss.server.base.dir=" + base,
        "-Djboss.http.port=" + Project.freePort(),
        "-Djboss.management.http.port=" + System.getProperty("formwork.test.management"),
        "-Dformwork.jdbc.url=" + address.url(),
        "-Dformwork.db.user=" + address.user(),
        "-Dformwork.db.password=" + address.password(),
        "-Dformwork.sso.store=" + keys.store(),
        "-Dformwork.sso.password=" + keys.password());
  }

  /** Tests bring the application themselves, so the configuration must not name it. */
  private static void copyConfiguration(Path from, Path base) throws IOException {
    Path to = Files.createDirectories(base.resolve("configuration"));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    Path configuration = to.resolve("standalone.xml");
    String whole = Files.readString(configuration);
    Files.writeString(configuration, whole.replaceFirst("(?s)<deployments>.*</deployments>", ""));
  }
}
