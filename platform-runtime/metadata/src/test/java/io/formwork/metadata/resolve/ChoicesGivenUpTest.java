package io.formwork.metadata.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An overlay gives up values of the definitions below it, which are not touched. */
class ChoicesGivenUpTest {

  @Test
  void goesWithItsPlaceInTheOrderAndItsTexts() {
    ReadResult read = read("removed: { two: one }\n");
    assertEquals(List.of(), read.diagnostics());
    assertEquals(List.of("three", "one"), values(read));
  }

  @Test
  void whatTheRecordsGetMayHaveGoneInItsTurn() {
    ReadResult read = read("removed: { two: three, three: one }\n");
    assertEquals(List.of(), read.diagnostics());
    assertEquals(List.of("one"), values(read));
  }

  @Test
  void recordsCannotGetWhatIsNotThere() {
    for (String nothing : List.of("{ two: four }", "{ two: two }", "{ two: three, three: two }")) {
      ReadResult read = read("removed: " + nothing + "\n");
      Diagnostic first = read.diagnostics().getFirst();
      assertEquals("Unknown choice", first.summary(), nothing);
      assertEquals("model-definitions/desk_local/choices/kind.yaml", first.span().file());
    }
  }

  @Test
  void cannotGoAndBeThere() {
    ReadResult read = read("values:\n  two: { title: Other }\nremoved: { two: one }\n");
    assertEquals("Contradiction", read.diagnostics().getFirst().summary());
  }

  private static ReadResult read(String overlay) {
    return new ApplicationReader()
        .read(() ->
            List.of(
                file(
                    "model-definitions/desk/app.yaml",
                    "app: desk\nversion: 1.0.0\nlanguage: en\ntimezone: UTC\n"),
                file(
                    "model-definitions/desk/choices/kind.yaml",
                    "choices: kind\nvalues:\n  one: { title: One }\n  two: { title: Two }\n"
                        + "  three: { title: Three }\norder: [three, two]\n"),
                file(
                    "ui-definitions/desk/texts/de.yaml",
                    """
                    texts: de
                    app: Tisch
                    choices.kind: Art
                    choices.kind.one: Eins
                    choices.kind.two: Zwei
                    choices.kind.three: Drei
                    """),
                file("model-definitions/desk_local/app.yaml", "overlay: desk_local\nover: desk\n"),
                file(
                    "model-definitions/desk_local/choices/kind.yaml",
                    "choices: kind\n" + overlay)));
  }

  private static List<String> values(ReadResult read) {
    return read.model("desk").orElseThrow().choices().values().stream()
        .flatMap(kind -> kind.values().keySet().stream())
        .toList();
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
