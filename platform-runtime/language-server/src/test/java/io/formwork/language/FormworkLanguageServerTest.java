package io.formwork.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor is told over the protocol, about the example of the reference. */
class FormworkLanguageServerTest {

  private static final Path EXAMPLE = Path.of("../../docs/example");
  private static final String APP = "model-definitions/library/app.yaml";
  private static final String LOANS = "ui-definitions/library/views/loans.yaml";
  private static final String LENDING = "process-definitions/library/lending_process.yaml";
  private static final String LOAN = "model-definitions/library/objects/loan.yaml";
  private static final String BOARD = "ui-definitions/library/views/loan_board.yaml";

  @TempDir private Path folder = Path.of("");
  private Editor editor;

  @BeforeEach
  void open() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    editor = new Editor(folder);
    editor.open(LOANS);
    editor.open(LOAN);
    editor.open(BOARD);
  }

  @AfterEach
  void close() {
    editor.close();
  }

  @Test
  void whatIsWrongIsMarkedBeforeItIsSaved() throws InterruptedException, IOException {
    editor.type(LOANS, Files.readString(folder.resolve(LOANS)).replace("reader,", "readr,"));

    Diagnostic mark = editor.marks(LOANS, found -> !found.isEmpty()).getFirst();

    assertTrue(mark.getMessage().endsWith("Did you mean \"reader\"?"), mark.getMessage());
    assertEquals(new Position(2, 21), mark.getRange().getStart());
    editor.type(LOANS, Files.readString(folder.resolve(LOANS)));
    editor.marks(LOANS, List::isEmpty);
  }

  @Test
  void oneFileMarksAnother() throws InterruptedException, IOException {
    editor.type(LOAN, Files.readString(folder.resolve(LOAN)).replace("librarian:", "keeper:"));
    assertTrue(
        editor
            .marks(LENDING, found -> !found.isEmpty())
            .getFirst()
            .getMessage()
            .contains("librarian"));
  }

  @Test
  void keysAreOfferedWithWhatTheyDo() {
    List<CompletionItem> offered = offered(LOANS, "view: loans\nlist: loan\nwh|");
    CompletionItem where =
        offered.stream().filter(item -> item.getLabel().equals("where")).findFirst().orElseThrow();
    assertTrue(where.getDocumentation().getRight().getValue().startsWith("The records"));
    assertTrue(offered.stream().noneMatch(item -> item.getLabel().equals("list")));
  }

  @Test
  void keysAreOfferedBetweenBracesThatAreStillOpen() {
    assertOffered(
        List.of("required", "max"), LOAN, "object: loan\nfields:\n  wish: { type: text, |");
    assertOffered(List.of("card", "where"), BOARD, "view: b\nboard: loan\n|\nlanes: status\n");
  }

  @Test
  void namesAreOffered() {
    assertOffered(
        List.of("book", "wish", "librarian"),
        LOANS,
        "view: loans\nlist: loan\ncolumns: [reader, |");
    assertOffered(
        List.of("loan_form"), LOANS, "view: loans\nlist: loan\ncolumns: [reader]\nform: |\n");
    assertOffered(
        List.of("asked", "lent"),
        BOARD,
        "view: loan_board\nboard: loan\nlanes: status\nstates: [l|\ncard: { title: status }\n");
    assertOffered(
        List.of("pace", "shelf"),
        LOAN,
        "object: loan\nfields:\n  pace: { type: choice, choices: | }\n");
  }

  @Test
  void wordsAreOffered() {
    assertOffered(
        List.of("initial", "final"),
        LOAN,
        "object: loan\nlifecycle:\n  states:\n    asked: { kind: | }\n");
  }

  @Test
  void expressionsKnowTheirPlace() {
    String list = "view: loans\nlist: loan\ncolumns: [reader]\nwhere: '";
    assertOffered(List.of("me", "now", "reader", "status_kind"), LOANS, list + "re| == me'\n");
    assertOffered(List.of("login", "roles"), LOANS, list + "reader.l|'\n");
    assertOffered(List.of("due", "elapsed"), LOANS, list + "reading.|'\n");
    assertOffered(List.of("settings"), LOANS, list + "se|'\n");
    assertOffered(List.of("longest_wish", "recent"), LOANS, list + "settings.|'\n");
  }

  @Test
  void keysAndNamesAreExplained() {
    String key = editor.hover(LOANS, new Position(2, 2)).getContents().getRight().getValue();
    assertTrue(key.startsWith("**columns** of a list: What is shown"), key);
    String name = editor.hover(LOANS, new Position(1, 7)).getContents().getRight().getValue();
    assertEquals("object **Loan**", name);
  }

  @Test
  void namesLeadToTheirDefinitions() throws IOException {
    assertLeads(LOANS, within(LOANS, "list: loan", "loan"), LOAN, line(LOAN, "object: loan"));
    assertLeads(LOANS, within(LOANS, "columns:", "reader"), LOAN, line(LOAN, " reader:"));
    assertLeads(BOARD, within(BOARD, "states:", "asked"), LOAN, line(LOAN, " asked:"));
  }

  @Test
  void wordsOfExpressionsAreExplainedAndLeadToTheirDefinitions() throws IOException {
    Position setting = within(LOAN, "settings.longest_wish", "longest_wish");

    String said = editor.hover(LOAN, setting).getContents().getRight().getValue();

    assertEquals("**Letters of a wish** (`settings.longest_wish`)", said);
    assertLeads(LOAN, setting, APP, line(APP, "longest_wish:"));
    assertLeads(LOAN, within(LOAN, "size(wish)", "wish"), LOAN, line(LOAN, "wish:"));
  }

  /** People are told of the first few; an editor marks all. */
  @Test
  void everyPlaceIsMarkedThatIsWrongAlike() throws InterruptedException {
    editor.type(
        LOANS,
        "view: loans\nlist: loan\ncolumns: [nobody, reader]\nfilters: [nobody]\nsort: [nobody, -nobody]\nform: loan_form\n");
    List<Diagnostic> marks = editor.marks(LOANS, found -> found.size() > 3);
    assertEquals(
        4,
        marks.stream().filter(mark -> mark.getMessage().contains("nobody")).count(),
        () -> "" + marks);
  }

  /** Where the word begins on the line that has the part. */
  private Position within(String path, String part, String word) throws IOException {
    int line = line(path, part);
    String text = Files.readAllLines(folder.resolve(path)).get(line);
    return new Position(line, text.indexOf(word, text.indexOf(part)));
  }

  private int line(String path, String part) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(path));
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).contains(part)) {
        return line;
      }
    }
    throw new AssertionError(path + " has no " + part);
  }

  @Test
  void filesArePutInOrder() {
    editor.type(LOANS, "view: loans\ncolumns: [reader]\nlist: loan\n");
    assertEquals(
        "view: loans\nlist: loan\ncolumns: [reader]\n",
        editor.format(LOANS).getFirst().getNewText());
  }

  private void assertLeads(String path, Position from, String file, int line) {
    var found = editor.definition(path, from);
    assertEquals(1, found.size());
    assertEquals(editor.uri(file), found.getFirst().getUri());
    assertEquals(line, found.getFirst().getRange().getStart().getLine());
  }

  private void assertOffered(List<String> expected, String path, String text) {
    List<String> labels = offered(path, text).stream().map(CompletionItem::getLabel).toList();
    assertTrue(labels.containsAll(expected), () -> expected + " are not all among " + labels);
  }

  /** What is offered where the bar stands. */
  private List<CompletionItem> offered(String path, String text) {
    String before = text.substring(0, text.indexOf('|'));
    editor.type(path, before + text.substring(before.length() + 1));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return editor.completion(
        path, new Position(line, before.length() - before.lastIndexOf('\n') - 1));
  }
}
