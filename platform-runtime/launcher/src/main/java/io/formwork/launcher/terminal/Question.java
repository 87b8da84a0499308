package io.formwork.launcher.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Something that a command asks the person at the terminal. */
public interface Question {

  /** The answer; empty when nobody is there to answer. */
  Optional<Boolean> yes(String question);

  /** Asks on the console, if this process has one; anything but {@code y} or {@code yes} is no. */
  static Question onConsole() {
    return question ->
        Optional.ofNullable(System.console())
            .map(console ->
                answered(question, console.writer(), new BufferedReader(console.reader())));
  }

  private static boolean answered(String question, PrintWriter out, BufferedReader in) {
    out.print(question + " [y/N] ");
    out.flush();
    try {
      String line = in.readLine();
      String word = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
      return word.equals("y") || word.equals("yes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
