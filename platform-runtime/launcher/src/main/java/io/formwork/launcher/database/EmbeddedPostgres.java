package io.formwork.launcher.database;

import io.formwork.launcher.Refusal;
import io.formwork.launcher.process.Programs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A PostgreSQL of our own: a child of this process, on a free port of this machine only, durable,
 * with a data folder that lasts.
 */
public final class EmbeddedPostgres implements Database {

  private static final String VERSION = "18.6.0";
  private static final String DATABASE = "formwork";
  private static final int SECONDS_TO_START = 60;
  private static final int SECONDS_TO_STOP = 30;

  private final Process process;
  private final DatabaseAddress address;

  private EmbeddedPostgres(Process process, DatabaseAddress address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it, and returns when it answers.
   *
   * @param binaries where the programs are unpacked
   * @param data the folder of this run; the caller has it to himself
   */
  public static EmbeddedPostgres start(Path binaries, Path data) {
    try {
      PostgresBinaries programs = PostgresBinaries.unpackedIn(binaries, VERSION);
      Cluster cluster = Cluster.in(data.resolve("postgres"), programs);
      FormerPostmaster.clear(cluster.folder());
      return start(programs, cluster, data.resolve("postgres.log"));
    } catch (IOException e) {
      throw new Refusal("Cannot prepare PostgreSQL in " + data + ": " + e.getMessage(), e);
    }
  }

  private static EmbeddedPostgres start(PostgresBinaries programs, Cluster cluster, Path log)
      throws IOException {
    int port = freePort();
    List<String> command = UnprivilegedUser.command(postgres(programs, cluster, port));
    ProcessBuilder builder = new ProcessBuilder(Programs.inOwnSession(command));
    Process process =
        Programs.start(builder.redirectErrorStream(true).redirectOutput(log.toFile()));
    DatabaseAddress maintenance = addressOf("postgres", port, cluster);
    EmbeddedPostgres started = new EmbeddedPostgres(process, addressOf(DATABASE, port, cluster));
    try {
      started.awaitAnswer(maintenance, log);
      createDatabase(maintenance);
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
    return started;
  }

  private static List<String> postgres(PostgresBinaries programs, Cluster cluster, int port) {
    return List.of(
        programs.program("postgres"),
        "-D",
        cluster.folder().toString(),
        "-p",
        String.valueOf(port),
        "-c",
        "listen_addresses=127.0.0.1",
        "-c",
        "unix_socket_directories=",
        "-c",
        "fsync=on",
        "-c",
        "synchronous_commit=on",
        "-c",
        "full_page_writes=on");
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  /** The first process of the database; those that serve connections are below it. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  /** Makes another, empty database beside the usual one. */
  public DatabaseAddress newDatabase(String name) {
    String url = address.url();
    DatabaseAddress made =
        new DatabaseAddress(
            url.substring(0, url.lastIndexOf('/') + 1) + name, address.user(), address.password());
    try (Connection connection = Connections.open(address);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
      return made;
    } catch (SQLException e) {
      throw Connections.refused(made, e);
    }
  }

  /** A fast shutdown: open transactions are rolled back, everything confirmed is on disk. */
  @Override
  public void close() {
    FormerPostmaster.stop(process.toHandle(), SECONDS_TO_STOP);
  }

  private void awaitAnswer(DatabaseAddress maintenance, Path log) throws IOException {
    long deadline = System.nanoTime() + SECONDS_TO_START * 1_000_000_000L;
    while (!answers(maintenance)) {
      if (!process.isAlive()) {
        throw died(log);
      }
      if (System.nanoTime() > deadline) {
        throw new Refusal("PostgreSQL does not answer; its log is " + log + ".");
      }
      pause();
    }
  }

  private static Refusal died(Path log) throws IOException {
    String output = Files.readString(log);
    if (output.contains("No space left on device")) {
      return Cluster.diskFull(log);
    }
    String reason = output.lines().filter(line -> line.contains("FATAL")).findFirst().orElse("");
    return new Refusal("PostgreSQL did not start. " + reason + " Its log is " + log + ".");
  }

  private static boolean answers(DatabaseAddress address) {
    try (Connection connection = Connections.open(address)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void createDatabase(DatabaseAddress maintenance) {
    try (Connection connection = Connections.open(maintenance);
        Statement statement = connection.createStatement()) {
      if (!exists(statement)) {
        statement.execute("create database " + DATABASE);
      }
    } catch (SQLException e) {
      throw Connections.refused(maintenance, e);
    }
  }

  private static boolean exists(Statement statement) throws SQLException {
    String query = "select 1 from pg_database where datname = '" + DATABASE + "'";
    try (ResultSet found = statement.executeQuery(query)) {
      return found.next();
    }
  }

  private static DatabaseAddress addressOf(String database, int port, Cluster cluster) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, Cluster.USER, cluster.password());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw Programs.interrupted(e);
    }
  }
}
