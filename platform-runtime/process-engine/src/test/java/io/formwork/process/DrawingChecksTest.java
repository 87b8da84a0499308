package io.formwork.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.Process;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid drawings say in a comment on the line what is to be said of it. */
class DrawingChecksTest {

  @ParameterizedTest
  @ValueSource(strings = {"approval", "parallel", "waiting", "reminders", "at_once", "stages"})
  void findsNothingInADrawingThatRuns(String name) {
    assertEquals(List.of(), check(Drawings.valid(name)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"unsupported", "dead_ends", "gateways", "expressions", "no_xml", "two_processes"})
  void placesEachProblemOnItsLine(String name) {
    String text = Drawings.text("invalid/" + name + ".bpmn");
    List<String> said =
        check(Drawings.process(name, "1", text)).stream()
            .map(found -> found.span().start().line() + " " + found.summary())
            .sorted()
            .toList();
    assertEquals(expected(text), said);
  }

  private static List<Diagnostic> check(Process process) {
    return new JbpmProcessEngines(Clock.systemUTC()).check(Bench.model(process));
  }

  private static List<String> expected(String text) {
    List<String> expected = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int mark = lines.get(i).indexOf("<!-- ERROR: ");
      if (mark >= 0) {
        String summaries = lines.get(i).substring(mark + 12, lines.get(i).indexOf(" -->"));
        for (String summary : summaries.split(", ", -1)) {
          expected.add((i + 1) + " " + summary);
        }
      }
    }
    expected.sort(null);
    return expected;
  }
}
