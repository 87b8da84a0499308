package io.formwork.launcher.process;

import io.formwork.launcher.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts programs. */
public final class Programs {

  private static final String SETSID = "setsid";

  private Programs() {}

  /**
   * The same command in a session of its own, where that is possible: Ctrl-C in the terminal then
   * reaches only us, and we stop the program in the right order.
   */
  public static List<String> inOwnSession(List<String> command) {
    if (!isInstalled(SETSID)) {
      return command;
    }
    List<String> apart = new ArrayList<>(List.of(SETSID));
    apart.addAll(command);
    return apart;
  }

  public static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new Refusal("Cannot start " + builder.command().getFirst() + ": " + e.getMessage(), e);
    }
  }

  /** Runs to the end. */
  public static Ended run(List<String> command) {
    Process process = start(new ProcessBuilder(command).redirectErrorStream(true));
    try {
      String output = new String(process.getInputStream().readAllBytes());
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      throw new Refusal("Lost " + command.getFirst() + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Waits; false when it still runs after that time. */
  public static boolean endsWithin(ProcessHandle process, int seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      return !process.isAlive();
    }
  }

  public static Refusal interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new Refusal("Interrupted.", e);
  }

  /** How a program ended. */
  public record Ended(int code, String output) {

    public boolean well() {
      return code == 0;
    }
  }

  static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
