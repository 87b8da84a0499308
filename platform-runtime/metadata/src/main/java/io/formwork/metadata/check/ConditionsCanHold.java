package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Possibility;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Check;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Strategy;
import io.formwork.metadata.resolve.Resolved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * No condition excludes itself, alone or with the states that it is asked in: a transition that
 * nobody may take, a check that never applies, a way that is never taken.
 */
final class ConditionsCanHold implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    ApplicationModel model = application.model();
    Possibility possibility = new Possibility(new ModelNames(model));
    for (ObjectType object : model.objects().values()) {
      object
          .lifecycle()
          .ifPresent(lifecycle ->
              lifecycle
                  .transitions()
                  .values()
                  .forEach(t -> transition(application, possibility, object, t, problems)));
      object.checks().forEach(check -> check(application, possibility, object, check, problems));
    }
    model.strategies().values().forEach(s -> strategy(application, possibility, s, problems));
    ways(application, possibility, problems);
  }

  private static void transition(
      Resolved application,
      Possibility possibility,
      ObjectType object,
      Lifecycle.Transition transition,
      Problems problems) {
    List<Expression> guard = new ArrayList<>();
    Access.inStates(object, transition.from()).ifPresent(guard::add);
    transition.when().ifPresent(guard::add);
    String[] way = {"lifecycle", "transitions", transition.name()};
    if (!possibility.canHold(guard)) {
      tell(
          "In no state that it leaves can this hold: nobody ever takes the transition.",
          Places.of(application, Kind.OBJECT, object.name(), way[0], way[1], way[2], "when"),
          transition.name(),
          problems);
      return;
    }
    transition
        .by()
        .forEach((role, condition) -> {
          List<Expression> all = new ArrayList<>(guard);
          condition.ifPresent(all::add);
          if (!possibility.canHold(all)) {
            tell(
                "Where the transition can be taken this cannot hold: the role \"%s\" never takes it."
                    .formatted(role),
                Places.of(
                    application, Kind.OBJECT, object.name(), way[0], way[1], way[2], "by", role),
                transition.name() + "." + role,
                problems);
          }
        });
  }

  private static void check(
      Resolved application,
      Possibility possibility,
      ObjectType object,
      Check check,
      Problems problems) {
    String name = object.name();
    if (check.when().isPresent() && !possibility.canHold(check.when().get())) {
      tell(
          "It excludes itself: the check never applies.",
          Places.of(application, Kind.OBJECT, name, "checks", check.name(), "when"),
          check.name(),
          problems);
      return;
    }
    List<Expression> satisfied = new ArrayList<>(check.when().stream().toList());
    satisfied.add(check.require());
    if (!possibility.canHold(satisfied)) {
      tell(
          "No record that the check applies to can satisfy it: none could be saved.",
          Places.of(application, Kind.OBJECT, name, "checks", check.name(), "require"),
          check.name(),
          problems);
    }
  }

  private static void strategy(
      Resolved application, Possibility possibility, Strategy strategy, Problems problems) {
    if (!possibility.canHold(strategy.where())) {
      tell(
          "It excludes itself: nobody is ever a candidate.",
          Places.of(application, Kind.STRATEGY, strategy.name(), "where"),
          "where",
          problems);
    }
  }

  private static void ways(Resolved application, Possibility possibility, Problems problems) {
    application
        .drawings()
        .forEach((name, drawing) ->
            drawing
                .flows()
                .forEach(flow ->
                    Optional.ofNullable(application.model().processes().get(name))
                        .flatMap(p -> Optional.ofNullable(p.conditions().get(flow.id())))
                        .filter(condition -> !possibility.canHold(condition))
                        .ifPresent(condition ->
                            tell(
                                "It excludes itself: the way is never taken.",
                                flow.condition().map(c -> c.span()).orElse(flow.span()),
                                flow.id(),
                                problems))));
  }

  static void tell(String detail, Span span, String part, Problems problems) {
    problems.accept(Diagnostic.warning("Never holds", detail, span).at(part));
  }
}
