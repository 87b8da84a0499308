package io.formwork.core.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.Models;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChoicesOverlayTest {

  private static final String APP = "overlay: test_local\nover: test\n";

  private final ApplicationModel below =
      app(value("low", "Низкая", "Low", "grey"), value("high", "Высокая", "High", "amber"));

  @Test
  void whatIsAsBelowSaysNothing() {
    WantedChoices wanted = WantedChoices.of(choices(below));

    assertEquals(Map.of("model-definitions/test_local/app.yaml", APP), overlay(below, wanted));
  }

  @Test
  void onlyDifferencesAreWritten() {
    WantedChoices wanted =
        new WantedChoices(
            "level",
            List.of(
                wanted("urgent", "\"Горит\"", "On fire", "red"),
                wanted("low", "Низкая", "Lowest", "blue"),
                wanted("high", "Высокая", "High", "amber")),
            Map.of());

    assertEquals(
        Map.of(
            "model-definitions/test_local/app.yaml",
            APP,
            "model-definitions/test_local/choices/level.yaml",
            """
            choices: level
            order: [urgent, low, high]
            values:
              urgent: { title: "\\"Горит\\"", colour: red }
              low: { colour: blue }
            """,
            "ui-definitions/test_local/texts/en.yaml",
            """
            texts: en

            choices.level.urgent: "On fire"
            choices.level.low: "Lowest"
            """),
        overlay(below, wanted));
  }

  @Test
  void whatAnEarlierOverlaySaidOfOtherChoicesStays() {
    ApplicationModel present =
        app(value("low", "Низкая", "Low", "grey"), value("high", "Выше всех", "High", "amber"));
    WantedChoices other = new WantedChoices("other", List.of(), Map.of());

    assertEquals(
        "choices: level\nvalues:\n  high: { title: \"Выше всех\" }\n",
        overlay(present, other).get("model-definitions/test_local/choices/level.yaml"));
  }

  @Test
  void whatIsGivenUpSaysWhatItsRecordsGet() {
    WantedChoices wanted =
        new WantedChoices(
            "level", List.of(wanted("low", "Низкая", "Low", "grey")), Map.of("high", "low"));

    assertEquals(
        "choices: level\nremoved: { high: low }\n",
        overlay(below, wanted).get("model-definitions/test_local/choices/level.yaml"));
  }

  private Map<String, String> overlay(ApplicationModel present, WantedChoices wanted) {
    SourceFile stale =
        new SourceFile(
            "ui-definitions/test_local/texts/de.yaml",
            "texts: de\n".getBytes(StandardCharsets.UTF_8));
    return new ChoicesOverlay(below, present)
        .with(List.of(stale), wanted).stream()
            .collect(Collectors.toMap(SourceFile::path, SourceFile::text));
  }

  private static Choices choices(ApplicationModel model) {
    return model.choices().values().iterator().next();
  }

  private static ApplicationModel app(Choices.Value... values) {
    Map<String, Choices.Value> byName = new LinkedHashMap<>();
    for (Choices.Value value : values) {
      byName.put(value.name(), value);
    }
    Choices level = new Choices("level", Label.of("Level"), true, byName);
    return Models.model(List.of(), List.of(), List.of(level));
  }

  private static Choices.Value value(String name, String ru, String en, String colour) {
    return new Choices.Value(name, new Label(ru, Map.of("en", en)), Optional.of(colour));
  }

  private static WantedChoices.Value wanted(String name, String ru, String en, String colour) {
    return new WantedChoices.Value(name, new Label(ru, Map.of("en", en)), Optional.of(colour));
  }
}
