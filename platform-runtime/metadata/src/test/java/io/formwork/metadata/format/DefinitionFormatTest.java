package io.formwork.metadata.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinitionFormatTest {

  private final List<Diagnostic> problems = new ArrayList<>();

  @Test
  void whatShipsIsInOrder() {
    List<String> disordered = new ArrayList<>();
    for (Path root : List.of(Path.of("../.."), Path.of("../../docs/example"))) {
      yaml(root)
          .filter(file -> !formatted(file.path(), file.text()).equals(Optional.of(file.text())))
          .forEach(file -> disordered.add(file.path()));
    }
    assertEquals(List.of(), disordered, "./formwork format puts these in order");
  }

  /** Every shipped file with the keys of every block turned round comes back to what it says. */
  @Test
  void nothingIsLostWhateverTheOrder() {
    List<SourceFile> files =
        Stream.of(Path.of("../.."), Path.of("../../docs/example"))
            .flatMap(DefinitionFormatTest::yaml)
            .toList();
    int moved = 0;
    for (SourceFile file : files) {
      String shuffled = Shuffled.text(file);
      Optional<String> once = formatted(file.path(), shuffled);
      assertTrue(once.isPresent(), () -> file.path() + "\n" + shuffled);
      assertEquals(once, formatted(file.path(), once.get()), file.path());
      assertEquals(words(shuffled), words(once.get()), file.path());
      moved += shuffled.equals(once.get()) ? 0 : 1;
    }
    assertTrue(moved > 50, "only " + moved + " files were out of order");
  }

  @Test
  void commentsGoWithWhatTheyAreAbout() {
    assertFormatted(
        """
        # about the file
        view: tickets
        # about the form
        form: ticket_form   # at the end

        # about the columns,
        # in two lines
        columns: [number]
        list: ticket
        # last words
        """,
        """
        # about the file
        view: tickets
        list: ticket

        # about the columns,
        # in two lines
        columns: [number]
        # about the form
        form: ticket_form   # at the end
        # last words
        """);
  }

  @Test
  void commentsThatTouchWhatIsAboveStayThere() {
    assertFormatted(
        """
        object: ticket
        fields:
          # the first
          subject: { required: true, type: text }
          # what else there was

        title: Ticket
        """,
        """
        object: ticket

        title: Ticket
        fields:
          # the first
          subject: { type: text, required: true }
          # what else there was
        """);
  }

  @Test
  void valuesOfSeveralLinesMoveAsTheyAre() {
    assertFormatted(
        """
        notification: closed
        body: |
          # no comment, but a text

            indented
        subject: >-
          folded
          text
        to: client
        event: ticket.closed
        """,
        """
        notification: closed
        event: ticket.closed
        to: client
        subject: >-
          folded
          text
        body: |
          # no comment, but a text

            indented
        """);
  }

  @Test
  void itemsKeepTheirDashes() {
    assertFormatted(
        """
        view: form
        form: ticket
        sections:
          - rows: [[subject]]
            # what it is called
            title: One
          # about the second
          - visible_when: 'a == "b"'
            rows:
              - [client,
                 agent]
            title: Two
        """,
        """
        view: form
        form: ticket
        sections:
          # what it is called
          - title: One
            rows: [[subject]]
          # about the second
          - title: Two
            visible_when: 'a == "b"'
            rows:
              - [client,
                 agent]
        """);
  }

  @Test
  void whatStandsBetweenBracesKeepsItsPlace() {
    assertFormatted(
        "object: a\nfields:\n  b: {  required: true,   title: 'a, b: }' , type: text}\n",
        "object: a\nfields:\n  b: {  type: text,   title: 'a, b: }' , required: true}\n");
  }

  @Test
  void aCommentBetweenBracesHoldsTheOrder() {
    String commented = "object: a\nfields:\n  b: { required: true, # why\n       type: text }\n";
    assertFormatted(commented, commented);
  }

  @Test
  void lineEndsStay() {
    assertFormatted(
        "choices: a\r\nvalues: {}\r\n\r\ntitle: A\r\n",
        "choices: a\r\n\r\ntitle: A\r\nvalues: {}\r\n");
    assertFormatted("choices: a\nvalues: {}\ntitle: A", "choices: a\ntitle: A\nvalues: {}");
  }

  @Test
  void unknownKeysStayBehindTheirNeighbours() {
    assertFormatted(
        "choices: a\nvalues: {}\nvalus: x\ntitle: A\n",
        "choices: a\ntitle: A\nvalues: {}\nvalus: x\n");
  }

  @Test
  void namesKeepTheirOrder() {
    String ordered = "choices: a\nvalues:\n  z: {}\n  b: {}\n";
    assertFormatted(ordered, ordered);
  }

  @Test
  void whatTheReaderRefusesIsToldAndLeft() {
    assertEquals(Optional.empty(), formatted("a.yaml", "object: &a ticket\ntitle: *a\n"));
    assertEquals(List.of("Anchor"), problems.stream().map(Diagnostic::summary).toList());
  }

  private void assertFormatted(String text, String expected) {
    assertEquals(expected, formatted("a.yaml", text).orElseThrow());
    assertEquals(expected, formatted("a.yaml", expected).orElseThrow());
    assertEquals(List.of(), problems);
  }

  private Optional<String> formatted(String path, String text) {
    SourceFile file = new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
    return new DefinitionFormat(problems::add).format(file);
  }

  private static Stream<SourceFile> yaml(Path root) {
    List<SourceFile> files = new FolderSource(root).files();
    return new DefinitionLoader(new Problems())
        .load(files).definitions().stream()
            .map(definition -> definition.span().file())
            .flatMap(path -> files.stream().filter(file -> file.path().equals(path)));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split("[-\\s{},]+")).sorted().toList();
  }
}
