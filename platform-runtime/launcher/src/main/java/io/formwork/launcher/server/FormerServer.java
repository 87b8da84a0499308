package io.formwork.launcher.server;

import io.formwork.launcher.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The server that a killed run may have left: it lives on, keeps the port and writes to a database
 * that is about to be started again. The caller holds the lock of the data folder.
 */
public final class FormerServer {

  private static final int SECONDS_TO_STOP = 30;

  private FormerServer() {}

  /** Ends it. */
  public static void clear(Path data) throws IOException {
    Path file = file(data);
    if (Files.exists(file)) {
      running(Files.readString(file).strip(), data).ifPresent(FormerServer::stop);
      Files.delete(file);
    }
  }

  /** Remembers the server of this run, in case this run is killed. */
  static void remember(Path data, ProcessHandle server) throws IOException {
    Files.writeString(file(data), String.valueOf(server.pid()));
  }

  /** Only a process with our folder in its command line: numbers are used again. */
  private static Optional<ProcessHandle> running(String pid, Path data) {
    if (!pid.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    if (!Programs.endsWithin(process, SECONDS_TO_STOP)) {
      process.destroyForcibly();
      Programs.endsWithin(process, SECONDS_TO_STOP);
    }
  }

  private static Path file(Path data) {
    return data.resolve("server.pid");
  }
}
