package io.formwork.launcher.terminal;

import picocli.CommandLine.Help.Ansi;

/**
 * Colours for a terminal.
 *
 * @param on false where the text goes into a file or another program, or {@code NO_COLOR} is set
 */
public record Ink(boolean on) {

  private static final String PLAIN = "\u001b[0m";

  /** As the terminal of this process wants it. */
  public static Ink ofTerminal() {
    return new Ink(Ansi.AUTO.enabled());
  }

  public String green(String text) {
    return in("32", text);
  }

  public String yellow(String text) {
    return in("33", text);
  }

  public String red(String text) {
    return in("31", text);
  }

  public String bold(String text) {
    return in("1", text);
  }

  public String faint(String text) {
    return in("2", text);
  }

  private String in(String style, String text) {
    return on && !text.isEmpty() ? "\u001b[" + style + "m" + text + PLAIN : text;
  }
}
