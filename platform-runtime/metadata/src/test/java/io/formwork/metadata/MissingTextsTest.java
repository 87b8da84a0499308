package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A language that an application has texts in wants all of them; what is missing is told and lets
 * pass.
 */
class MissingTextsTest {

  @Test
  void isAWarningWhereTheTitleWasWritten() {
    ReadResult result = new ApplicationReader().read(inRussian("role.agent: Сотрудник"));

    assertEquals(1, result.models().size());
    List<String> roles =
        result.diagnostics().stream()
            .filter(d -> d.span().file().contains("/roles/"))
            .map(d -> d.span().place() + " " + d.summary())
            .toList();
    assertEquals(List.of("model-definitions/desk/roles/client.yaml:2:8 Missing text"), roles);
    assertEquals(List.of(), result.diagnostics().stream().filter(Diagnostic::isError).toList());
  }

  private static DefinitionSource inRussian(String line) {
    List<SourceFile> files = new ArrayList<>(DefinitionFilesTest.DESK.files());
    String text = "texts: ru\n" + line + "\n";
    files.add(
        new SourceFile("ui-definitions/desk/texts/ru.yaml", text.getBytes(StandardCharsets.UTF_8)));
    return () -> files;
  }
}
