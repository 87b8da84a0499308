package io.formwork.core.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables on their way in, each a file of its own until its import ends. The name says which process
 * made it, so that what a killed server has left is known from what another is working on.
 */
public final class PassingTables {

  private static final String BEGIN = "formwork-import";
  private static final String END = ".table";
  private static final long CLOCK_SET_BY = Duration.ofMinutes(1).toMillis();
  private static final Pattern NAME = Pattern.compile(BEGIN + "-(\\d+)-(\\d+)-.*\\" + END);

  private final Path folder;

  public PassingTables(Path folder) {
    this.folder = folder;
  }

  /** In the folder that the system has for such files. */
  public static PassingTables ofSystem() {
    return new PassingTables(Path.of(System.getProperty("java.io.tmpdir")));
  }

  /** An empty file, which whoever asked for it deletes. */
  public Path create() throws IOException {
    ProcessHandle process = ProcessHandle.current();
    String begin = BEGIN + "-" + process.pid() + "-" + started(process).orElse(0L) + "-";
    return Files.createTempFile(folder, begin, END);
  }

  /** Deletes what processes have left that are no more; how many files there were. */
  public int sweep() {
    int swept = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, BEGIN + "*" + END)) {
      for (Path file : files) {
        if (isLeft(file) && deleted(file)) {
          swept++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return swept;
  }

  /** Another's file, in a folder for everybody, is swept by that other. */
  private static boolean deleted(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException another) {
      return false;
    }
  }

  private static boolean isLeft(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1)))
            .filter(process -> mayBe(process, Long.parseLong(name.group(2))))
            .isEmpty();
  }

  /** Whoever asks reckons the beginning by a clock that may have been set since. */
  private static boolean mayBe(ProcessHandle process, long started) {
    return started(process).map(known -> Math.abs(known - started) <= CLOCK_SET_BY).orElse(true);
  }

  private static Optional<Long> started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli);
  }
}
