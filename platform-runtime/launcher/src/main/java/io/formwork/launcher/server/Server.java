package io.formwork.launcher.server;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.launcher.process.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** WildFly with the EAR, as a child of this process. */
public final class Server implements AutoCloseable {

  private static final int SECONDS_TO_STOP = 30;

  private final Process process;
  private final ServerOptions options;
  private final Path log;

  private Server(Process process, ServerOptions options, Path log) {
    this.process = process;
    this.options = options;
    this.log = log;
  }

  /**
   * Starts it and returns at once.
   *
   * @param home the provisioned server
   * @param data the folder of this run
   * @param notes where the application leaves notes for whoever started it
   */
  public static Server start(
      Path home, Path data, Path notes, DatabaseAddress database, ServerOptions options) {
    if (!Files.isDirectory(home)) {
      throw new Refusal("No server in " + home + "; ./formwork builds it.");
    }
    try {
      ServerFolder folder = ServerFolder.fresh(home, data.resolve("server"));
      SingleSignOnKeys keys = SingleSignOnKeys.in(data);
      List<String> command = new ServerCommand(folder, options, freePort()).words();
      ProcessBuilder builder = new ProcessBuilder(Programs.inOwnSession(command));
      builder.environment().putAll(environment(database, keys));
      builder.environment().putAll(options.environment());
      builder.environment().put("FORMWORK_NOTES", notes.toString());
      builder.environment().put(FilesFolder.VARIABLE, FilesFolder.of(data).toString());
      builder.environment().put(WebhooksFile.VARIABLE, WebhooksFile.of(data).toString());
      Path console = folder.log().resolve("console.log");
      builder.redirectErrorStream(true).redirectOutput(console.toFile());
      Process process = Programs.start(builder);
      FormerServer.remember(data, process.toHandle());
      return new Server(process, options, folder.log().resolve("server.log"));
    } catch (IOException e) {
      throw new Refusal("Cannot prepare the server in " + data + ": " + e.getMessage(), e);
    }
  }

  /** Secrets go by the environment: everybody on the machine may read a command line. */
  private static Map<String, String> environment(DatabaseAddress database, SingleSignOnKeys keys) {
    return Map.of(
        "FORMWORK_JDBC_URL", database.url(),
        "FORMWORK_DB_USER", database.user(),
        "FORMWORK_DB_PASSWORD", database.password(),
        "FORMWORK_SSO_STORE", keys.store().toString(),
        "FORMWORK_SSO_PASSWORD", keys.password());
  }

  public ServerOptions options() {
    return options;
  }

  public Path log() {
    return log;
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    if (!Programs.endsWithin(process.toHandle(), SECONDS_TO_STOP)) {
      process.destroyForcibly();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
