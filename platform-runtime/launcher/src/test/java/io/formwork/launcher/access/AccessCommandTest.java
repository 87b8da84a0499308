package io.formwork.launcher.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.launcher.Formwork;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AccessCommandTest {

  private static final String ROLE = "model-definitions/loans/roles/reader.yaml";
  private static final String KEPT = "model-definitions/loans/access.txt";

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void define() throws IOException {
    write(
        "model-definitions/loans/app.yaml",
        """
        app: loans
        version: 1.0.0
        language: en
        timezone: Europe/Moscow
        """);
    write(
        "model-definitions/loans/objects/loan.yaml",
        """
        object: loan
        display: "{book}"
        fields:
          book: { type: text, max: 100 }
          remark: { type: text, max: 100, hidden_in: asked }
        relations:
          reader: { to: user, initially: me }
        lifecycle:
          states:
            asked: { kind: initial }
            lent: { kind: final, outcome: solved }
          transitions:
            lend: { from: asked, to: lent, by: { reader: 'reader == me' }, when: 'book != null' }
        """);
    write("ui-definitions/loans/views/loans.yaml", "view: loans\nlist: loan\ncolumns: [book]\n");
    role("reader == me", "book, reader");
  }

  @Test
  void saysUnderWhichConditionsSomethingIsGranted() {
    assertEquals(
        """
        loans  reader  loan
          (record), book, reader, status_kind, status_outcome, id, version, created_at, created_by, updated_at
            read    where reader == me
          transition.lend
            take    where reader == me, from asked, when book != null
        """
            .strip(),
        run("access", "--role", "reader", "--object", "loan").strip());
  }

  @Test
  void aDriftFailsTheCheckAndIsSaidInWords() throws IOException {
    run("access", "--write");
    assertEquals("", errors());
    role("reader == me", "book, reader, remark");
    assertTrue(
        errors().contains("reader may now read loan.remark where reader == me, not in asked."),
        this::errors);
    role("book != null", "book");
    assertTrue(
        errors().contains("reader may read loan.book where book != null; it was where reader =="),
        this::errors);
    assertTrue(errors().contains("reader may no longer read loan.reader where"), this::errors);
    run("access", "--write");
    assertEquals("", errors());
  }

  @Test
  void whoKeepsNoFileIsToldNothing() throws IOException {
    run("access", "--write");
    Files.delete(folder.resolve(KEPT));
    role("reader == me", "book");
    assertEquals("", errors());
  }

  /** What ships is what its access files say. */
  @Test
  void whatShipsHasNotDrifted() {
    Path repository = Path.of("..", "..");
    assertTrue(Files.exists(repository.resolve("model-definitions/support_desk/access.txt")));
    assertTrue(
        Files.exists(repository.resolve("docs/example/model-definitions/library/access.txt")));
    for (Path root : List.of(repository, repository.resolve("docs/example"))) {
      String told = new Printed().of("check", root.toString());
      assertTrue(!told.contains("Access has drifted"), told);
    }
  }

  private void role(String where, String only) throws IOException {
    write(
        ROLE,
        """
        role: reader
        policies:
          loan: { read: { where: '%s', only: [%s] } }
          user: { read: all }
        starts_at: loans
        menu: [loans]
        """
            .formatted(where, only));
  }

  /** What {@code check} says of drift. */
  private String errors() {
    String told = run("check");
    return told.contains("Access has drifted") ? told : "";
  }

  private String run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add(1, folder.toString());
    return new Printed().of(all.toArray(String[]::new));
  }

  private record Printed(StringWriter text) {
    Printed() {
      this(new StringWriter());
    }

    String of(String... words) {
      CommandLine command = Formwork.commands();
      command.setOut(new PrintWriter(text, true));
      command.setErr(new PrintWriter(text, true));
      command.execute(words);
      return text.toString();
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
