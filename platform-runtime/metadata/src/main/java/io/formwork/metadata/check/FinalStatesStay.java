package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.resolve.Resolved;

/** What is over is over, and says how it ended, so that reports agree. */
final class FinalStatesStay implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (ObjectType object : application.model().objects().values()) {
      object.lifecycle().ifPresent(lifecycle -> check(application, object, lifecycle, problems));
    }
  }

  private static void check(
      Resolved application, ObjectType object, Lifecycle lifecycle, Problems problems) {
    for (Lifecycle.State state : lifecycle.states().values()) {
      String address = "%s.%s.%s".formatted(object.name(), lifecycle.field(), state.name());
      outcome(state, application.origin(address), problems);
    }
    for (Lifecycle.Transition transition : lifecycle.transitions().values()) {
      String address = "%s.transition.%s".formatted(object.name(), transition.name());
      transition.from().stream()
          .filter(from -> isFinal(lifecycle, from))
          .forEach(from ->
              problems.error(
                  "Leaves a final state",
                  "\"%s\" is final: nothing leads out of it.".formatted(from),
                  application.origin(address)));
    }
  }

  private static void outcome(Lifecycle.State state, Span span, Problems problems) {
    boolean over = state.kind() == StateKind.FINAL;
    if (over && state.outcome().isEmpty()) {
      problems.error(
          "Missing key",
          "A final state says how it ended: \"outcome: solved\", unsolved or cancelled.",
          span);
    }
    if (!over && state.outcome().isPresent()) {
      problems.error("Contradiction", "Only a final state has an outcome.", span);
    }
  }

  private static boolean isFinal(Lifecycle lifecycle, String state) {
    Lifecycle.State found = lifecycle.states().get(state);
    return found != null && found.kind() == StateKind.FINAL;
  }
}
