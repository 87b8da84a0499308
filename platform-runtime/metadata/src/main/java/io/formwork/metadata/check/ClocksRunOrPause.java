package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Clock;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;

/** A clock runs somewhere, and nowhere both runs and pauses. */
final class ClocksRunOrPause implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (ObjectType object : application.model().objects().values()) {
      object.clocks().forEach(clock -> check(application, clock, problems));
    }
  }

  private static void check(Resolved application, Clock clock, Problems problems) {
    if (clock.runsIn().isEmpty()) {
      problems.error(
          "Never runs",
          "No state is one in which the clock runs.",
          span(application, clock, "runs_in"));
    }
    clock.pausesIn().stream()
        .filter(clock.runsIn()::contains)
        .forEach(state ->
            problems.error(
                "Contradiction",
                "In \"%s\" the clock would both run and pause.".formatted(state),
                span(application, clock, "pauses_in")));
  }

  private static Span span(Resolved application, Clock clock, String key) {
    return application
        .written(Kind.CLOCK, clock.name())
        .flatMap(written -> written.entry(key))
        .map(YamlNode.Entry::key)
        .map(YamlNode.Scalar::span)
        .orElseGet(() -> application.origin("app"));
  }
}
