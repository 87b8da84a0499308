package io.formwork.launcher.tutorial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.launcher.Formwork;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A command of the tutorial, run in this process. */
final class Command {

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  /** Paths of the tutorial, relative to the folder that the reader works in. */
  private static final Pattern PATH = Pattern.compile("equipment|lending-now");

  /** Who publishes, by the name in which the reader does and in which we do. */
  private static final String AT_THE_SERVER = "admin     ";

  private static final String AT_THE_DATABASE = "operator  ";

  private final Path folder;
  private final List<String> words;

  Command(Path folder, String line) {
    this.folder = folder;
    this.words = WORD.matcher(line).results().map(Command::word).toList();
  }

  private static String word(MatchResult word) {
    return word.group(1) == null ? word.group(2) : word.group(1);
  }

  String name() {
    return words.get(1);
  }

  boolean isFormwork() {
    return words.getFirst().equals("./formwork");
  }

  /** What it prints; it must succeed. */
  String run(List<String> more) {
    List<String> arguments = new ArrayList<>();
    words.subList(1, words.size()).forEach(word -> arguments.add(absolute(word)));
    arguments.addAll(more);
    StringWriter printed = new StringWriter();
    int code =
        Formwork.commands()
            .setOut(new PrintWriter(printed, true))
            .setErr(new PrintWriter(printed, true))
            .execute(arguments.toArray(String[]::new));
    assertEquals(0, code, () -> words + ": " + printed);
    return printed.toString().replace(folder + "/", "").replace(AT_THE_DATABASE, AT_THE_SERVER);
  }

  private String absolute(String word) {
    return PATH.matcher(word).matches() ? folder.resolve(word).toString() : word;
  }
}
