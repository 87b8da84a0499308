package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.resolve.Resolved;
import java.util.HashSet;
import java.util.Set;

/** Every state can be reached from the one in which records begin. */
final class StatesAreReached implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (ObjectType object : application.model().objects().values()) {
      object.lifecycle().ifPresent(lifecycle -> check(application, object, lifecycle, problems));
    }
  }

  private static void check(
      Resolved application, ObjectType object, Lifecycle lifecycle, Problems problems) {
    Set<String> reached = reached(lifecycle);
    for (String state : lifecycle.states().keySet()) {
      if (!reached.contains(state)) {
        problems.error(
            "Unreachable state",
            "No transition leads from \"%s\", where records begin, to \"%s\"."
                .formatted(lifecycle.initial(), state),
            application.origin("%s.%s.%s".formatted(object.name(), lifecycle.field(), state)));
      }
    }
  }

  private static Set<String> reached(Lifecycle lifecycle) {
    Set<String> reached = new HashSet<>(Set.of(lifecycle.initial()));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Lifecycle.Transition transition : lifecycle.transitions().values()) {
        if (transition.from().stream().anyMatch(reached::contains)) {
          grown |= reached.add(transition.to());
        }
      }
    }
    return reached;
  }
}
