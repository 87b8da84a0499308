package io.formwork.launcher.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.launcher.terminal.Ink;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanTextTest {

  private static final PlanAnswer.Line ADDED =
      new PlanAnswer.Line(
          "add", "+", "desk.ticket.cause", "Field Cause (cause) is added", "none", List.of());
  private static final PlanAnswer.Line REQUIRED =
      new PlanAnswer.Line(
          "change",
          "~",
          "desk.ticket.category",
          "Field Category (category) becomes required",
          "rewrites_data",
          List.of("12 records have no value.", "They are asked for it at their next save."));
  private static final PlanAnswer.Line ROLE =
      new PlanAnswer.Line(
          "remove",
          "-",
          "desk.role.agent.ticket",
          "Role agent may no longer read it",
          "loses_data",
          List.of());

  @Test
  void changesStandBelowTheThingsTheyHappenTo() {
    assertEquals(
        """
        desk, release 3 serves
          ticket
            + Field Cause (cause) is added
            ~ Field Category (category) becomes required
                rewrites data
                12 records have no value.
                They are asked for it at their next save.
          role agent
            - Role agent may no longer read it
                loses data: refused

        Refused: Say what becomes of it.

        1 to add, 1 to change, 1 to remove.
        """,
        new PlanText(new Ink(false))
            .of(plan(List.of(ADDED, ROLE, REQUIRED), List.of("Say what becomes of it."))));
  }

  @Test
  void nothingIsSaidInOneSentence() {
    PlanAnswer.Plan empty =
        new PlanAnswer.Plan("a", new LinkedHashMap<>(), List.of(), List.of(), List.of());
    assertEquals("Nothing would change.\n", new PlanText(new Ink(false)).of(empty));
  }

  @Test
  void aReleaseOfTheSameApplicationIsToldAsSuch() {
    assertEquals(
        "desk, release 3 serves\n  Only the files themselves change.\n\n0 to add, 0 to change, 0 to remove.\n",
        new PlanText(new Ink(false)).of(plan(List.of(), List.of())));
  }

  @Test
  void signsHaveColoursInATerminal() {
    String text = new PlanText(new Ink(true)).of(plan(List.of(ADDED), List.of()));
    assertTrue(text.contains("\u001b[32m+\u001b[0m"), text);
  }

  private static PlanAnswer.Plan plan(List<PlanAnswer.Line> lines, List<String> refused) {
    return new PlanAnswer.Plan(
        "a1", new LinkedHashMap<>(Map.of("desk", 4L)), lines, refused, List.of());
  }
}
