package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables of CSN give more time to what is more urgent in six categories of ten (C48). */
class CsnTicketsTest {

  private static final List<SourceFile> SHIPPED =
      new FolderSource(Path.of("../..").normalize()).files();

  @Test
  void theSixCategoriesAreFoundWithoutBeingTold() {
    List<Diagnostic> found =
        found(SHIPPED.stream().map(CsnTicketsTest::withoutAcceptance).toList());

    assertEquals(
        List.of(
            "new_feature",
            "inactive_service",
            "management",
            "service_change",
            "project_documents",
            "accounting_documents"),
        found.stream().map(Diagnostic::part).flatMap(Optional::stream).toList());
    assertEquals(
        List.of("rules/csn_tickets/sla_matrix.yaml limit_grows"),
        found.stream().map(d -> d.span().file() + " " + d.name()).distinct().toList());
    assertEquals(
        "With category = management, \"waiting_level_4\" grows from 160h to 480h as priority rises"
            + " from urgent to critical. What ranks higher is expected to have no more time: change"
            + " the row, or accept it.",
        found.get(2).detail());
  }

  @Test
  void theyAreAcceptedByName() {
    assertEquals(List.of(), found(SHIPPED));
  }

  private static List<Diagnostic> found(List<SourceFile> files) {
    return new ApplicationReader().read(() -> files).diagnostics();
  }

  private static SourceFile withoutAcceptance(SourceFile file) {
    if (!file.path().equals("rules/csn_tickets/sla_matrix.yaml")) {
      return file;
    }
    String text = file.text().substring(0, file.text().indexOf("accepts:"));
    return new SourceFile(file.path(), text.getBytes(StandardCharsets.UTF_8));
  }
}
