package io.formwork.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and all below it have had of the processors so far, in milliseconds. Unlike a
 * duration it does not grow when something else runs beside.
 */
final class ProcessorTime {

  private static final double MILLISECONDS_A_TICK = 10;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int USER_OF_ENDED = 13;
  private static final int SYSTEM_OF_ENDED = 14;

  private ProcessorTime() {}

  static double of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .mapToDouble(ProcessorTime::alone)
        .sum();
  }

  /** Those of children that have ended are counted by the parent that waited for them. */
  private static double alone(ProcessHandle process) {
    Path file = Path.of("/proc", Long.toString(process.pid()), "stat");
    try {
      String text = Files.readString(file);
      // The name of the program may hold blanks, and ends with the last bracket.
      List<String> fields = List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
      long ticks = 0;
      for (int field : List.of(USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED)) {
        ticks += Long.parseLong(fields.get(field));
      }
      return ticks * MILLISECONDS_A_TICK;
    } catch (java.nio.file.NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
