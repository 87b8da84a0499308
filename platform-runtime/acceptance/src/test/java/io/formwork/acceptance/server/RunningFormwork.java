package io.formwork.acceptance.server;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Formwork as {@code ./formwork run} starts it: the launcher, an embedded PostgreSQL in an empty
 * folder, the server with the EAR, demo data, and a clock that tests may move.
 */
public final class RunningFormwork implements AutoCloseable {

  private static final long LONGEST_SECONDS = 600;
  private static final String OUTPUT = "output.txt";
  private static final String READY = "Formwork is ready";

  private final Process process;
  private final URI url;
  private final Path data;

  private RunningFormwork(Process process, URI url, Path data) {
    this.process = process;
    this.url = url;
    this.data = data;
  }

  /** What it has printed so far. */
  public String output() throws IOException {
    return Files.readString(data.resolveSibling(OUTPUT));
  }

  /** How another start ended that was to be refused. */
  public record Refused(int code, String output) {}

  /** The folder that this run keeps everything in. */
  public Path data() {
    return data;
  }

  /** Every process of this run: the launcher, the database, the server. */
  public List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
  }

  /** Starts another one that cannot run beside this one. */
  public Refused another(Path otherData, int port) throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(command(otherData, port, List.of())).redirectErrorStream(true).start();
    String output = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Refused(other.waitFor(), output);
  }

  /** The folder with the definitions that ship. */
  public static Path definitions() {
    return Project.home();
  }

  /** The first page; ends with a slash. */
  public URI url() {
    return url;
  }

  static RunningFormwork start() throws IOException, InterruptedException {
    return start("formwork-run", List.of());
  }

  /**
   * Starts one of its own, in an empty folder below {@code target}.
   *
   * @param options of {@code ./formwork run}, beside those that every test needs
   */
  public static RunningFormwork start(String name, List<String> options)
      throws IOException, InterruptedException {
    return start(name, port -> options);
  }

  /** The same with options that name the port. */
  public static RunningFormwork start(String name, IntFunction<List<String>> options)
      throws IOException, InterruptedException {
    Path folder = Project.emptyFolder(name);
    int port = Project.freePort();
    Path output = folder.resolve(OUTPUT);
    Path data = folder.resolve("data");
    Process process =
        new ProcessBuilder(command(data, port, options.apply(port)))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    RunningFormwork running =
        new RunningFormwork(process, URI.create("http://localhost:" + port + "/"), data);
    running.awaitReady(output);
    return running;
  }

  private static List<String> command(Path data, int port, List<String> options) {
    Path launcher = Project.home().resolve("platform-runtime/launcher/target");
    List<String> command = new ArrayList<>(formwork(launcher));
    command.add("--port=" + port);
    command.add("--data=" + data);
    command.add("--test-clock");
    command.addAll(options);
    if (!options.contains("--rates")) { // a test asks faster than anybody who works
      command.add("--rates=requests=0, searches=0, transfers=0, strangers=0");
    }
    return command;
  }

  private static List<String> formwork(Path launcher) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-Dformwork.home=" + Project.home(),
        "-cp",
        launcher.resolve("launcher.jar") + ":" + launcher.resolve("lib") + "/*",
        "io.formwork.launcher.Formwork",
        "run");
  }

  private void awaitReady(Path output) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!Files.readString(output).contains(READY)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException("Formwork is not ready: " + Files.readString(output));
      }
      Thread.sleep(200);
    }
  }

  /** The same for whoever ends himself. */
  void end() {
    try {
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The launcher stops the server and the database before it ends. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor(2, TimeUnit.MINUTES);
  }
}
