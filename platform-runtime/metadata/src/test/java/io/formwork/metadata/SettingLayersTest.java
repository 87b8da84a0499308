package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.diagnostic.Severity;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Range;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.source.LayeredSource;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings of packages, the application and overlays are laid together key by key. */
class SettingLayersTest {

  private static final String PATH = "model-definitions/acme/app.yaml";

  private static final DefinitionSource DESK =
      new LayeredSource(
          List.of(
              DefinitionFilesTest.DESK,
              new FolderSource(DefinitionFilesTest.FILES.resolve("sound/settings"))));

  @Test
  void theApplicationChangesWhatItsPackageDeclares() {
    var shortest = Named.in(model(read(DESK)).settings(), "shortest");
    assertEquals(5L, shortest.defaultValue());
    assertEquals(new FieldType.Whole(1, Long.MAX_VALUE), shortest.type());
    assertEquals("Shortest answer", shortest.title().text());
  }

  @Test
  void anOverlayChangesWhatItNames() {
    var quiet =
        Named.in(
            model(read(over("quiet_after: { default: 1d, max: 2d }"))).settings(), "quiet_after");
    assertEquals(Duration.ofDays(1), quiet.defaultValue());
    assertEquals(
        new FieldType.Span(
            new Range<>(Optional.of(Duration.ofHours(1)), Optional.of(Duration.ofDays(2)))),
        quiet.type());
  }

  @Test
  void aMessagePointsAtTheLayerThatIsWrong() {
    assertEquals(List.of(PATH + ":5 Wrong value"), errors(over("quiet_after: { default: 31d }")));
    assertEquals(List.of(PATH + ":5 Unknown key"), errors(over("quiet_after: { dafault: 1d }")));
    assertEquals(List.of(PATH + ":5 Missing key"), errors(over("loud_after: { default: 1d }")));
  }

  private static DefinitionSource over(String setting) {
    String text =
        "overlay: acme\nover: desk\ntitle: ACME desk\nsettings:\n  %s\n".formatted(setting);
    SourceFile overlay = new SourceFile(PATH, text.getBytes(StandardCharsets.UTF_8));
    return new LayeredSource(List.of(DESK, () -> List.of(overlay)));
  }

  private static List<String> errors(DefinitionSource source) {
    return ExpectedProblems.found(read(source).diagnostics(), Severity.ERROR);
  }

  private static ReadResult read(DefinitionSource source) {
    return new ApplicationReader().read(source);
  }

  private static ApplicationModel model(ReadResult result) {
    assertEquals(List.of(), ExpectedProblems.found(result.diagnostics(), Severity.ERROR));
    return result.model("desk").orElseThrow();
  }
}
