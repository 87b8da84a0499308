package io.formwork.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.model.Label;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Problems as they go out, word for word. */
class ProblemJsonTest {

  private static final Locale RUSSIAN = Locale.of("ru");

  @Test
  void tellsEveryErrorWithItsPlace() {
    List<Fault> faults =
        List.of(
            Fault.member(
                "/categroy",
                Sentence.of(
                    "field.unknown",
                    "ticket",
                    "categroy",
                    Suggested.of("categroy", Set.of("category")))),
            Fault.member(
                "/subject",
                new Sentence.Told(
                    Message.of("field.required", new Label("Тема", Map.of("en", "Subject"))))));

    assertEquals(
        """
        {
          "type" : "urn:formwork:problem:invalid",
          "title" : "Not accepted",
          "status" : 422,
          "detail" : "The object \\"ticket\\" has no field \\"categroy\\". Did you mean \\"category\\"? Fill in the field “Subject”.",
          "instance" : "/api/apps/support_desk/ticket",
          "errors" : [ {
            "pointer" : "/categroy",
            "detail" : "The object \\"ticket\\" has no field \\"categroy\\". Did you mean \\"category\\"?"
          }, {
            "pointer" : "/subject",
            "detail" : "Fill in the field “Subject”."
          } ]
        }\
        """,
        json(Locale.ENGLISH, ProblemKind.INVALID, faults, Optional.empty()));
  }

  @Test
  void speaksRussian() {
    Fault fault =
        new Fault(new Fault.Place.Body(new Position(2, 7)), Sentence.of("body.not_json", 2, 7));

    assertEquals(
        """
        {
          "type" : "urn:formwork:problem:bad-request",
          "title" : "Запрос непонятен",
          "status" : 400,
          "detail" : "Тело запроса не является JSON: строка 2, столбец 7.",
          "instance" : "/api/apps/support_desk/ticket",
          "errors" : [ {
            "line" : 2,
            "column" : 7,
            "detail" : "Тело запроса не является JSON: строка 2, столбец 7."
          } ]
        }\
        """,
        json(RUSSIAN, ProblemKind.BAD_REQUEST, List.of(fault), Optional.empty()));
  }

  @Test
  void numbersIncidents() {
    Fault fault = Fault.of(Sentence.of("incident", "42"));

    assertEquals(
        """
        {
          "type" : "urn:formwork:problem:internal",
          "title" : "Internal error",
          "status" : 500,
          "detail" : "An internal error has occurred. Tell its number to an administrator: 42.",
          "instance" : "/api/apps/support_desk/ticket",
          "incident" : "42"
        }\
        """,
        json(Locale.ENGLISH, ProblemKind.INTERNAL, List.of(fault), Optional.of("42")));
  }

  @Test
  void saysTheSameInBothLanguages() {
    Set<String> russian = keys(Locale.ROOT);
    Set<String> english = keys(Locale.ENGLISH);
    assertEquals(russian, english);
    for (ProblemKind kind : ProblemKind.values()) {
      assertFalse(new Sentences(RUSSIAN).title(kind).isBlank());
    }
  }

  @Test
  void choosesTheLanguageThatIsWanted() {
    assertEquals(Locale.ENGLISH, Language.of("en-GB,en;q=0.9,ru;q=0.5"));
    assertEquals(RUSSIAN, Language.of("ru-RU,ru;q=0.9,en;q=0.8"));
    assertEquals(RUSSIAN, Language.of("de-DE"));
    assertEquals(RUSSIAN, Language.of("\u0000;"));
  }

  @Test
  void givesEachRefusalItsStatus() {
    assertEquals(ProblemKind.CONFLICT, Refusals.kind(Refusal.Kind.CONFLICT, false));
    assertEquals(ProblemKind.STALE, Refusals.kind(Refusal.Kind.CONFLICT, true));
    assertEquals(412, ProblemKind.STALE.status());
    assertEquals(503, Refusals.kind(Refusal.Kind.BUSY, true).status());
  }

  @Test
  void pointsAtTheMemberThatHeldTheField() {
    Refusal refusal =
        new Refusal(
            Refusal.Kind.INVALID,
            List.of(new Refusal.Problem(Optional.of("assignee"), Message.of("record.not_found"))));

    assertEquals(
        new Fault.Place.Member("/fields/assignee"),
        Refusals.problem(refusal, "/fields").faults().getFirst().place());
  }

  private static String json(
      Locale locale, ProblemKind kind, List<Fault> faults, Optional<String> incident) {
    return new ProblemJson(locale)
        .of(kind, faults, "/api/apps/support_desk/ticket", incident)
        .toPrettyString()
        .replace(System.lineSeparator(), "\n");
  }

  private static Set<String> keys(Locale locale) {
    return ResourceBundle.getBundle(
            "io.formwork.rest.problem.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
        .keySet();
  }
}
