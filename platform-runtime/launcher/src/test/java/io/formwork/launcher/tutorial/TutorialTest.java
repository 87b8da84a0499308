package io.formwork.launcher.tutorial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/tutorial.md from an empty folder to its end, on a real platform, and compares every
 * answer that it shows, letter by letter but for times. {@code -Dgolden.write=true} writes the
 * answers anew.
 */
class TutorialTest {

  private static final Path TUTORIAL = Path.of("../../docs/tutorial.md");

  @TempDir private Path folder = Path.of("");

  @Test
  void whatItSaysIsWhatHappens() throws Exception {
    List<String> lines = Files.readAllLines(TUTORIAL);
    List<Answer> answers = new ArrayList<>();
    // The commands refuse a database that does not keep what it was given.
    try (DatabaseServer databases = DatabaseServer.durable();
        TestDatabase database = databases.empty();
        Reader reader = new Reader(folder, database)) {
      for (Step step : Tutorial.steps(lines)) {
        if (step instanceof Step.Shown shown) {
          answers.add(new Answer(shown, reader.sees()));
        } else {
          reader.does(step);
        }
        if (!Boolean.getBoolean("golden.write")) {
          answers.forEach(Answer::compare);
        }
      }
    } finally {
      if (Boolean.getBoolean("golden.write")) {
        write(lines, answers);
      }
    }
  }

  /** What the tutorial shows, and what there was to see. */
  private record Answer(Step.Shown shown, String seen) {

    void compare() {
      assertEquals(timeless(shown.text()), timeless(seen), "Line " + shown.line());
    }

    /** An empty line at the end is not seen. */
    private static String timeless(String text) {
      return text.stripTrailing()
          .replaceAll("(?<=\\S) +", " ")
          .replaceAll("[0-9]+[.][0-9]{2} s\\b", "0.00 s")
          .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]+Z?", "2026-01-01 00:00");
    }
  }

  private static void write(List<String> lines, List<Answer> answers) throws IOException {
    List<String> text = new ArrayList<>(lines);
    for (Answer answer : answers.reversed()) {
      int first = answer.shown().line();
      for (int gone = 0; gone < answer.shown().text().lines().count(); gone++) {
        text.remove(first);
      }
      text.addAll(first, answer.seen().stripTrailing().lines().toList());
    }
    Files.write(TUTORIAL, text);
  }
}
