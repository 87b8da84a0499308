package io.formwork.metadata.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.ReadResult;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** An overlay gives up parts of definitions, and definitions, which are not touched. */
class GivenUpByOverlayTest {

  private static final String OBJECT = "model-definitions/acme/objects/ticket.yaml";
  private static final String APP = "model-definitions/acme/app.yaml";
  private static final String OVERLAY = "overlay: acme\nover: desk\n";

  private static final Map<String, String> DESK =
      Map.of(
          "model-definitions/desk/app.yaml",
          "app: desk\nversion: 1.0.0\nlanguage: en\ntimezone: UTC\n",
          "model-definitions/desk/objects/ticket.yaml",
          """
          object: ticket
          fields:
            subject: { type: text, title: Subject }
            rating: { type: integer, title: Rating }
          checks:
            liked: { require: 'rating == null || rating > 0', message: Be kind. }
          lifecycle:
            states:
              fresh: { kind: initial }
              work: { kind: active }
              done: { kind: final, outcome: solved }
            transitions:
              begin: { from: fresh, to: work, by: { agent: true } }
              finish: { from: [fresh, work], to: done, by: { agent: true } }
          removed: [old]
          """,
          "model-definitions/desk/objects/survey.yaml",
          "object: survey\nfields:\n  answer: { type: text }\n",
          "model-definitions/desk/roles/agent.yaml",
          """
          role: agent
          policies:
            ticket: { read: all, create: all, update: all }
            survey: { read: all }
          menu: [tickets]
          """,
          "ui-definitions/desk/views/tickets.yaml",
          "view: tickets\nlist: ticket\ncolumns: [subject]\n",
          "ui-definitions/desk/views/surveys.yaml",
          "view: surveys\nlist: survey\ncolumns: [answer]\n",
          "rules/desk/grade.yaml",
          """
          table: grade
          object: ticket
          when: [subject]
          then: [rating]
          hit: first
          rows:
            - [any, 1]
          """);

  private static final String NO_TABLE = "removed: [table.grade]\n";

  @Test
  void partsOfAnObjectGo() {
    ReadResult read =
        read(
            Map.of(
                APP,
                OVERLAY + NO_TABLE,
                OBJECT,
                "object: ticket\nremoved: [rating, liked, begin]\nlifecycle:\n  removed: { work: fresh }\n"
                    + "  transitions:\n    finish: { from: fresh }\n"));
    assertEquals(List.of(), errors(read));
    ObjectType ticket = model(read).object("ticket");
    assertFalse(ticket.fields().containsKey("rating"));
    assertEquals(List.of(), ticket.checks());
    assertEquals(List.of("fresh", "done"), List.copyOf(lifecycleStates(ticket)));
    assertTrue(ticket.removed().containsAll(List.of("old", "rating")));
  }

  /** A field and a check may have one name: the field is meant, in each run of Java. */
  @Test
  void ofPartsWithOneNameTheFieldGoes() {
    String path = "model-definitions/desk/objects/ticket.yaml";
    String ticket = Objects.requireNonNull(DESK.get(path));
    ReadResult read =
        read(
            Map.of(
                APP,
                OVERLAY,
                path,
                ticket.replace("fields:\n", "fields:\n  liked: { type: boolean, title: Liked }\n"),
                OBJECT,
                "object: ticket\nremoved: [liked]\n"));
    assertEquals(List.of(), errors(read));
    assertFalse(model(read).object("ticket").fields().containsKey("liked"));
    assertEquals(1, model(read).object("ticket").checks().size());
  }

  @Test
  void whatStillNamesItIsTold() {
    ReadResult read = read(Map.of(APP, OVERLAY, OBJECT, "object: ticket\nremoved: [rating]\n"));
    assertEquals(
        List.of(
            "model-definitions/desk/objects/ticket.yaml Unknown field",
            "model-definitions/desk/objects/ticket.yaml Unknown field",
            "rules/desk/grade.yaml Unknown field"),
        errors(read));
  }

  @Test
  void definitionsGoAsAWhole() {
    ReadResult read =
        read(
            Map.of(
                APP,
                OVERLAY + "removed: [survey, view.surveys]\n",
                "model-definitions/acme/roles/agent.yaml",
                "role: agent\nremoved: [survey]\n"));
    assertEquals(List.of(), errors(read));
    assertFalse(model(read).objects().containsKey("survey"));
    assertFalse(model(read).views().containsKey("surveys"));
    assertEquals(
        List.of("survey"),
        Objects.requireNonNull(model(read).declarations().get("app")).at("removed"));
  }

  @Test
  void whatIsNotThereCannotBeGivenUp() {
    ReadResult read =
        read(
            Map.of(
                APP,
                OVERLAY + "removed: [view.survey]\n",
                OBJECT,
                "object: ticket\nremoved: [ratng]\n",
                "model-definitions/acme/roles/agent.yaml",
                "role: agent\nremoved: [surveys]\n"));
    assertEquals(
        List.of(
            "model-definitions/acme/app.yaml Nothing to remove",
            "model-definitions/acme/objects/ticket.yaml Nothing to remove",
            "model-definitions/acme/roles/agent.yaml Nothing to remove"),
        errors(read));
  }

  @Test
  void rowsOfATableTakeThePlaceOfItsSpreadsheet() {
    ReadResult sheet =
        read(
            Map.of(
                APP,
                OVERLAY,
                "rules/acme/grade.yaml",
                "table: grade\nrows_from: grade.csv\n",
                "rules/acme/grade.csv",
                "subject,rating\nany,2\n"));
    assertEquals(List.of(), errors(sheet));
    assertEquals(1, Objects.requireNonNull(model(sheet).tables().get("grade")).rows().size());
  }

  private static Set<String> lifecycleStates(ObjectType type) {
    return type.lifecycle().orElseThrow().states().keySet();
  }

  private static ApplicationModel model(ReadResult read) {
    return read.model("desk").orElseThrow();
  }

  private static List<String> errors(ReadResult read) {
    return read.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(d -> d.span().file() + " " + d.summary())
        .sorted()
        .toList();
  }

  /** The desk with an overlay. */
  private static ReadResult read(Map<String, String> overlay) {
    Map<String, String> all = new TreeMap<>(DESK);
    all.putAll(overlay);
    List<SourceFile> files = new ArrayList<>();
    all.forEach((path, text) -> files.add(file(path, text)));
    return new ApplicationReader().read(() -> files);
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
