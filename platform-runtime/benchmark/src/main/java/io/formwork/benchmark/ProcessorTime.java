package io.formwork.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a process and all below it have had of the processors so far, in milliseconds. Unlike a
 * duration it does not grow when something else runs beside.
 */
final class ProcessorTime {

  private static final double MILLISECONDS_A_TICK = 10;

  /** The system keeps fifteen letters of a name. */
  private static final String COMPILER = " CompilerThre";

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

  /** The part of it that the compilers of a Java process have had; they work until all is warm. */
  static double ofCompilers(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .flatMap(ProcessorTime::threads)
        .map(Stat::of)
        .flatMap(Optional::stream)
        .filter(stat -> stat.name().endsWith(COMPILER))
        .mapToDouble(stat -> stat.milliseconds(USER, SYSTEM))
        .sum();
  }

  private static Stream<Path> threads(ProcessHandle process) {
    try (Stream<Path> folders = Files.list(folder(process).resolve("task"))) {
      return folders.map(folder -> folder.resolve("stat")).toList().stream();
    } catch (NoSuchFileException ended) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of children that have ended are counted by the parent that waited for them. */
  private static double alone(ProcessHandle process) {
    return Stat.of(folder(process).resolve("stat"))
        .map(stat -> stat.milliseconds(USER, SYSTEM, USER_OF_ENDED, SYSTEM_OF_ENDED))
        .orElse(0.0);
  }

  private static Path folder(ProcessHandle process) {
    return Path.of("/proc", Long.toString(process.pid()));
  }

  /** What the system tells of a process or a thread. */
  private record Stat(String name, List<String> fields) {

    /** Nothing of one that has ended. */
    static Optional<Stat> of(Path file) {
      try {
        String text = Files.readString(file);
        // The name of the program may hold blanks, and ends with the last bracket.
        int end = text.lastIndexOf(')');
        return Optional.of(
            new Stat(
                text.substring(text.indexOf('(') + 1, end),
                List.of(text.substring(end + 2).split(" ", -1))));
      } catch (IOException ended) {
        // There is no file any more, or it ended while it was read.
        return Optional.empty();
      }
    }

    double milliseconds(int... places) {
      return IntStream.of(places).mapToLong(place -> Long.parseLong(fields.get(place))).sum()
          * MILLISECONDS_A_TICK;
    }
  }
}
