package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Possibility;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.Lifecycle.Transition;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.resolve.Resolved;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A transition that asks for another person can be taken by one: not all who may are the very
 * person that it excludes.
 */
final class AnotherCanTakeIt implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Possibility possibility = new Possibility(new ModelNames(application.model()));
    for (ObjectType object : application.model().objects().values()) {
      for (Transition transition :
          object.lifecycle().map(Lifecycle::transitions).orElse(Map.of()).values()) {
        if (transition.fourEyes().filter(Lifecycle.FourEyes::created).isPresent()
            && !offered(application, object, transition)
            && noneAmong(transition, object, possibility)) {
          tell(application, object, transition, problems);
        }
      }
    }
  }

  private static boolean noneAmong(
      Transition transition, ObjectType object, Possibility possibility) {
    Path creator = new Path(Root.RECORD, List.of(object.field("created_by")));
    Expression another =
        new Expression.Not(new Compare(Operator.EQUAL, creator, new Path(Root.ME, List.of())));
    return transition.by().values().stream()
            .flatMap(Optional::stream)
            .filter(condition -> !possibility.canHold(List.of(condition, another)))
            .count()
        == transition.by().size();
  }

  /** Whoever holds the task may be anybody. */
  private static boolean offered(Resolved application, ObjectType object, Transition transition) {
    return application.model().processes().values().stream()
        .filter(process -> process.about().equals(object.name()))
        .flatMap(process -> process.bindings().values().stream())
        .anyMatch(binding ->
            binding instanceof Process.Binding.Task task
                && task.outcomes().contains(transition.name()));
  }

  private static void tell(
      Resolved application, ObjectType object, Transition transition, Problems problems) {
    String detail =
        "\"%s\" is not for who created the record, and the conditions under \"by\" let nobody else take it. Let another role take it, or leave \"created\" out."
            .formatted(transition.name());
    problems.accept(
        Diagnostic.warning(
                "Nobody else",
                detail,
                Places.of(
                    application,
                    Kind.OBJECT,
                    object.name(),
                    "lifecycle",
                    "transitions",
                    transition.name(),
                    "four_eyes"))
            .at(transition.name()));
  }
}
