package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.DiagnosticJson;
import io.formwork.metadata.diagnostic.DiagnosticText;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import io.formwork.metadata.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The words people read, compared as a whole: the summary, the place, the line with its mark, the
 * detail.
 */
class MessagesTest {

  private static final List<String> SPOKEN =
      List.of(
          "unknown_column",
          "unknown_key",
          "missing_key",
          "wrong_shape",
          "yaml_forgotten_quotes",
          "dead_end",
          "gateway_without_default",
          "outcome_of_another_state",
          "table_with_a_hole",
          "table_with_holes_of_two_inputs",
          "table_rows_overlap",
          "table_row_shadowed_by_several",
          "error_accepted",
          "node_claims_another_state",
          "condition_unknown_field",
          "settings",
          "setting_names",
          "unfit_summary");

  private static final List<String> WARNED =
      List.of(
          "never_used",
          "setting_that_nothing_reads",
          "accepts_nothing",
          "limit_grows",
          "limit_grows_over_two_tables",
          "policy_never_holds",
          "conditions_never_hold",
          "waits_for_ever",
          "role_without_a_screen",
          "creator_may_not_fill",
          "column_that_nobody_reads",
          "field_that_nobody_sees",
          "notification_to_nobody",
          "task_not_found",
          "task_that_cannot_be_filled",
          "required_that_nobody_writes",
          "quiet_for_nobody",
          "looks_at_all_records");

  @Test
  void asText() throws IOException {
    StringBuilder said = new StringBuilder();
    for (String name : SPOKEN) {
      append(said, source("invalid", name));
    }
    for (String name : WARNED) {
      append(said, source("warned", name));
    }
    assertGolden("messages.txt", said.toString());
  }

  private static void append(StringBuilder said, DefinitionSource source) {
    Map<String, String> texts =
        source.files().stream().collect(Collectors.toMap(SourceFile::path, SourceFile::text));
    DiagnosticText text = new DiagnosticText(file -> Optional.ofNullable(texts.get(file)));
    said.append(text.render(new ApplicationReader().read(source).diagnostics())).append('\n');
  }

  @Test
  void asJson() throws IOException {
    List<Diagnostic> diagnostics = new ArrayList<>();
    diagnostics.addAll(
        new ApplicationReader().read(source("invalid", "unknown_column")).diagnostics());
    diagnostics.addAll(new ApplicationReader().read(source("warned", "limit_grows")).diagnostics());
    assertGolden("messages.json", DiagnosticJson.render(diagnostics));
  }

  private static DefinitionSource source(String kind, String name) {
    Path folder = DefinitionFilesTest.FILES.resolve(kind).resolve(name);
    return new LayeredSource(List.of(DefinitionFilesTest.DESK, new FolderSource(folder)));
  }

  private static void assertGolden(String name, String said) throws IOException {
    Path golden = Path.of("src/test/resources/golden", name);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(golden, said);
    }
    assertEquals(Files.readString(golden), said);
  }
}
