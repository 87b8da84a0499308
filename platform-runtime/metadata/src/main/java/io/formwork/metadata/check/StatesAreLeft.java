package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.resolve.Resolved;

/** A record cannot get stuck: every state that is not final has a way out. */
final class StatesAreLeft implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (ObjectType object : application.model().objects().values()) {
      object.lifecycle().ifPresent(lifecycle -> check(application, object, lifecycle, problems));
    }
  }

  private static void check(
      Resolved application, ObjectType object, Lifecycle lifecycle, Problems problems) {
    for (Lifecycle.State state : lifecycle.states().values()) {
      boolean left =
          lifecycle.transitions().values().stream()
              .anyMatch(transition -> transition.from().contains(state.name()));
      if (!left && state.kind() != StateKind.FINAL) {
        problems.error(
            "Dead end",
            "No transition leaves \"%s\". A state in which everything is over is of kind final."
                .formatted(state.name()),
            application.origin(
                "%s.%s.%s".formatted(object.name(), lifecycle.field(), state.name())));
      }
    }
  }
}
