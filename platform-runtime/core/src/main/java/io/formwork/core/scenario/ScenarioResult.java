package io.formwork.core.scenario;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Scenario;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a scenario went.
 *
 * @param differences what went otherwise than it says; all belong to the step it ended at
 */
public record ScenarioResult(Scenario scenario, List<Difference> differences) {

  public ScenarioResult {
    differences = List.copyOf(differences);
  }

  /** One thing that went otherwise, and the step that says so. */
  public record Difference(Span step, String what) {

    /** A line that editors and terminals make a link of. */
    public String text() {
      return "%s:%d: %s".formatted(step.file(), step.start().line(), what);
    }
  }

  public boolean passed() {
    return differences.isEmpty();
  }

  /** The requirement ids it shows to be met: all it names when it passed, none otherwise. */
  public Set<String> covered() {
    return passed() ? scenario.covers() : Set.of();
  }

  /** The differences, one a line. */
  public String text() {
    return differences.stream().map(Difference::text).collect(Collectors.joining("\n"));
  }
}
