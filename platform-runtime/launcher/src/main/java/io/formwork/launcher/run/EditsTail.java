package io.formwork.launcher.run;

import io.formwork.launcher.terminal.Ink;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what the server says of each save, as soon as it says it. */
final class EditsTail {

  private static final long LOOK_MILLIS = 100;

  private final Path file;
  private final PrintStream out;
  private final Ink ink;
  private long read;

  EditsTail(Path file, PrintStream out, Ink ink) {
    this.file = file;
    this.out = out;
    this.ink = ink;
  }

  /** Prints until this process ends. */
  static void follow(Path file, PrintStream out) {
    EditsTail tail = new EditsTail(file, out, Ink.ofTerminal());
    Thread.ofPlatform().daemon().name("edits").start(tail::forever);
  }

  private void forever() {
    try {
      while (true) {
        printNew();
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Prints the lines that have been finished since the last call. */
  void printNew() {
    if (!Files.exists(file)) {
      return;
    }
    try (RandomAccessFile notes = new RandomAccessFile(file.toFile(), "r")) {
      notes.seek(read);
      byte[] fresh = new byte[(int) (notes.length() - read)];
      notes.readFully(fresh);
      String text = new String(fresh, StandardCharsets.UTF_8);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      read += whole.getBytes(StandardCharsets.UTF_8).length;
      whole.lines().forEach(line -> out.println(coloured(line)));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String coloured(String line) {
    if (line.startsWith("Error:") || line.startsWith("Not published:")) {
      return ink.red(line);
    }
    if (line.startsWith("Warning:")) {
      return ink.yellow(line);
    }
    return line.startsWith("Published") ? ink.green(line) : line;
  }
}
