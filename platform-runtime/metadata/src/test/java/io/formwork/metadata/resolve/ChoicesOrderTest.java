package io.formwork.metadata.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An overlay puts values in another order than the definitions below it. */
class ChoicesOrderTest {

  private static final List<SourceFile> FILES =
      List.of(
          file("desk/app.yaml", "app: desk\nversion: 1.0.0\nlanguage: en\ntimezone: UTC\n"),
          file("desk/choices/kind.yaml", "choices: kind\nvalues:\n  one: {}\n  two: {}\n"),
          file("desk_local/app.yaml", "overlay: desk_local\nover: desk\n"),
          file(
              "desk_local/choices/kind.yaml",
              "choices: kind\norder: [three, two]\nvalues:\n  three: {}\n"));

  @Test
  void namedOnesComeFirstAndTheOthersFollow() {
    ReadResult read = new ApplicationReader().read(() -> FILES);
    assertEquals(List.of(), read.diagnostics());
    assertEquals(
        List.of("three", "two", "one"),
        read.model("desk").orElseThrow().choices().values().stream()
            .flatMap(kind -> kind.values().keySet().stream())
            .toList());
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile("model-definitions/" + path, text.getBytes(StandardCharsets.UTF_8));
  }
}
