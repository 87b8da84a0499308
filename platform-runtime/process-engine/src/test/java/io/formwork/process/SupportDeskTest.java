package io.formwork.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.model.Process;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every path of the practicum's two processes (G7 to G29), in their real drawings. */
class SupportDeskTest {

  private static final Path DRAWINGS = Path.of("../../process-definitions/support_desk");
  private static final TreeSet<String> ENTERED = new TreeSet<>();

  private final Process handling = drawing("ticket_handling");
  private Bench bench = new Bench(handling);

  @BeforeEach
  void theTicketIsCreated() {
    bench.desk.services.put("auto_assign_first", about -> bench.desk.values.put("assignee", "a"));
    bench.desk.services.put("auto_assign_second", about -> bench.desk.values.put("assignee", "b"));
    bench.start(handling);
    assertEquals(List.of("assign_first"), bench.open());
  }

  @Test
  void solvedAndRated() {
    bench.complete("assign_first", "assign");
    bench.complete("solve_first", "send_for_checking");
    bench.complete("check_first", "return_to_work");
    bench.complete("solve_first", "send_for_checking");
    bench.complete("check_first", "accept");
    assertEquals(List.of("rating_expired"), bench.timers());
    bench.complete("rate", "rate");
    ended("tell_solved");
  }

  @Test
  void assignedAutomaticallyAndNeverRated() {
    bench.advance("PT15M");
    bench.complete("solve_first", "send_for_checking");
    bench.complete("check_first", "accept");
    bench.advance("P1D");
    ended("auto_assign_first", "finish_unrated", "tell_solved");
  }

  @Test
  void nobodyToAssignAndTheManagerKeepsTheTask() {
    bench.desk.services.remove("auto_assign_first");
    bench.advance("PT15M");
    assertEquals(List.of("assign_first"), bench.open());
    bench.advance("PT15M");
    assertEquals(
        List.of("auto_assign_first", "tell_nobody_first", "auto_assign_first", "tell_nobody_first"),
        bench.desk.performed);
    bench.complete("assign_first", "assign");
    bench.signal("cancel");
    assertFalse(bench.running());
    ENTERED.addAll(bench.entered());
  }

  @Test
  void passedToTheSecondLineAndClosedWithApologies() {
    bench.complete("assign_first", "assign");
    bench.complete("solve_first", "ask_line_change");
    bench.complete("decide_line_change", "refuse_line_change");
    bench.complete("solve_first", "ask_line_change");
    bench.complete("decide_line_change", "approve_line_change");
    bench.advance("PT15M");
    bench.complete("solve_second", "ask_closing");
    bench.complete("decide_closing", "refuse_closing");
    bench.complete("solve_second", "ask_closing");
    bench.complete("decide_closing", "approve_closing");
    ended("auto_assign_second", "apologise");
  }

  @Test
  void solvedByTheSecondLine() {
    bench.desk.services.remove("auto_assign_second");
    bench.complete("assign_first", "assign");
    bench.complete("solve_first", "ask_line_change");
    bench.complete("decide_line_change", "approve_line_change");
    bench.advance("PT15M");
    bench.complete("assign_second", "assign");
    bench.complete("solve_second", "send_for_checking");
    bench.complete("check_second", "return_to_work");
    bench.complete("solve_second", "send_for_checking");
    bench.complete("check_second", "accept");
    bench.complete("rate", "rate");
    ended("auto_assign_second", "tell_nobody_second", "tell_solved");
  }

  @Test
  void cancelledAtAnyMoment() {
    List<List<String>> ways =
        List.of(
            List.of("assign_first assign"),
            List.of("assign_first assign", "solve_first send_for_checking"),
            List.of("assign_first assign", "solve_first ask_line_change"),
            List.of(
                "assign_first assign",
                "solve_first ask_line_change",
                "decide_line_change approve_line_change"));
    for (List<String> way : ways) {
      for (String step : way) {
        String[] words = step.split(" ", -1);
        bench.complete(words[0], words[1]);
      }
      bench.signal("cancel");
      ended("tell_cancelled");
      bench = new Bench(handling);
      bench.start(handling);
    }
    bench.signal("cancel");
    ended("tell_cancelled");
  }

  @Test
  void criticalityApprovedAndRefused() {
    Process change = drawing("criticality_change");
    for (String outcome : List.of("approve", "refuse")) {
      bench = new Bench(change);
      bench.start(change);
      bench.complete("decide", outcome);
      if (outcome.equals("approve")) {
        ended("apply_criticality", "tell_approved");
      } else {
        ended("tell_refused");
      }
    }
  }

  @Test
  void theDrawingsAreSound() {
    assertEquals(
        List.of(),
        new JbpmProcessEngines(Clock.systemUTC())
            .check(Bench.model(handling, drawing("criticality_change"))));
  }

  @AfterAll
  static void everyNodeWasEntered() {
    for (String name : List.of("ticket_handling", "criticality_change")) {
      Pattern.compile("<(?:\\w+Task|exclusiveGateway|\\w+Event) id=\"(\\w+)\"")
          .matcher(drawing(name).bpmn())
          .results()
          .map(found -> found.group(1))
          .filter(node -> !node.equals("cancel_asked"))
          .forEach(node -> assertTrue(ENTERED.contains(node), () -> name + ": never in " + node));
    }
  }

  private void ended(String... performed) {
    ENTERED.addAll(bench.entered());
    assertEquals(List.of(performed), bench.desk.performed);
    assertFalse(bench.running());
    assertEquals(List.of(), bench.timers());
    assertEquals(List.of(), bench.open());
  }

  static Process drawing(String name) {
    try {
      return Drawings.process(name, "1", Files.readString(DRAWINGS.resolve(name + ".bpmn")));
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
