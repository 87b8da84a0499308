package io.formwork.persistence.schema.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.deployment.Plan;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every kind of change on tables that hold records, the process ended between any two steps:
 * planned right or refused, and afterwards old or new, never a mix. The cases lie in {@code
 * src/test/resources/matrix}; to accept other plans, run with {@code -Dgolden.write=true}.
 */
@ExtendWith(DatabaseServerExtension.class)
class SchemaMatrixTest {

  private static final ApplicationModel BASE = MatrixCase.base();

  @Test
  void thereAreFortyKinds() throws IOException {
    assertTrue(files().size() >= 40, files().size() + " kinds");
  }

  @TestFactory
  Stream<DynamicTest> kind(DatabaseServer server) throws IOException {
    return files().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getFileName().toString(), () -> play(server, MatrixCase.read(file))));
  }

  /** A part of the names of the files to be played; all when it is left out. */
  private static final String ONLY = System.getProperty("matrix.only", "");

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(MatrixCase.FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".txt") && file.toString().contains(ONLY))
          .sorted()
          .toList();
    }
  }

  private static void play(DatabaseServer server, MatrixCase kind) throws IOException {
    ApplicationModel wanted = kind.changed();
    try (DeskDatabase desk = DeskDatabase.like(server)) {
      String old = desk.everything();
      Plan plan = desk.plan(BASE, wanted);
      expect(kind, "plan", DeskDatabase.text(plan));
      assertEquals(old, desk.everything(), "planning changed something");
      if (plan.refused().isEmpty()) {
        endedOnTheWay(desk, wanted, old);
        applied(desk, kind, wanted);
        takenBack(desk, kind, wanted);
      }
    }
  }

  /** The last try is the one that nobody ends. */
  private static void endedOnTheWay(DeskDatabase desk, ApplicationModel wanted, String old) {
    int statement = 0;
    while (isEnded(desk, wanted, Ending.before(statement))) {
      assertEquals(old, desk.everything(), "ended before statement " + statement);
      statement++;
    }
  }

  private static boolean isEnded(DeskDatabase desk, ApplicationModel wanted, Ending ending) {
    try {
      desk.apply(BASE, wanted, ending);
      return false;
    } catch (Ending.Killed killed) {
      return true;
    }
  }

  private static void applied(DeskDatabase desk, MatrixCase kind, ApplicationModel wanted) {
    completedThoughEnded(desk, wanted);
    assertEquals("", DeskDatabase.text(desk.plan(wanted, wanted)), "a second plan");
    assertEquals(List.of(), desk.target().statements(wanted), "a second plan");
    assertEquals(kind.answers("afterwards"), desk.answers(kind.answers("afterwards")));
    assertEquals(List.of(), desk.summariesThatErr(wanted));
  }

  private static void completedThoughEnded(DeskDatabase desk, ApplicationModel wanted) {
    int statement = 0;
    boolean ended = true;
    while (ended) {
      try {
        desk.complete(wanted, Ending.before(statement++));
        ended = false;
      } catch (Ending.Killed killed) {
        assertTrue(statement < 100, "it never ends");
      }
    }
    assertFalse(desk.everything().contains(" f\n"), "something was left unchecked");
  }

  private static void takenBack(DeskDatabase desk, MatrixCase kind, ApplicationModel wanted)
      throws IOException {
    Plan back = desk.plan(wanted, BASE);
    expect(kind, "plan back", DeskDatabase.text(back));
    if (back.refused().isEmpty()) {
      desk.apply(wanted, BASE, Ending.never());
      desk.complete(BASE, Ending.never());
      assertEquals("", DeskDatabase.text(desk.plan(BASE, BASE)));
      assertEquals(kind.answers("taken back"), desk.answers(kind.answers("taken back")));
      assertEquals(List.of(), desk.summariesThatErr(BASE));
    }
  }

  private static void expect(MatrixCase kind, String word, String found) throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      String text = Files.readString(kind.file());
      String known = kind.expected(word);
      String section = "\n" + word + "\n";
      int at = text.indexOf(section) + section.length();
      Files.writeString(
          kind.file(), text.substring(0, at) + found + text.substring(at + known.length()));
    } else {
      assertEquals(kind.expected(word), found, word);
    }
  }
}
