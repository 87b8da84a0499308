package io.formwork.launcher.database;

import io.formwork.launcher.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run that was killed may have left: a PostgreSQL that still works in our folder, or only
 * the file that says so. The caller holds the lock of the data folder, so no other run of ours owns
 * it.
 */
final class FormerPostmaster {

  private static final int SECONDS_TO_STOP = 30;

  private FormerPostmaster() {}

  /** Stops the one and removes the other. */
  static void clear(Path cluster) throws IOException {
    Path pidFile = cluster.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    running(pidFile, cluster).ifPresent(process -> stop(process, SECONDS_TO_STOP));
    // The number in it may meanwhile belong to any other process, and PostgreSQL would believe it.
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> running(Path pidFile, Path cluster) throws IOException {
    String first = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    if (!first.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(first))
        .filter(process -> process.info().commandLine().orElse("").contains(cluster.toString()));
  }

  /** SIGINT asks PostgreSQL for a fast shutdown; SIGTERM would wait for every client. */
  static void stop(ProcessHandle process, int seconds) {
    if (!process.isAlive()) {
      return;
    }
    Programs.run(List.of("kill", "-INT", String.valueOf(process.pid())));
    if (!Programs.endsWithin(process, seconds)) {
      process.destroyForcibly();
    }
  }
}
