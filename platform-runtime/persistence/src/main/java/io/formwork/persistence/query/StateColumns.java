package io.formwork.persistence.query;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The kind and the outcome of a state are not stored but follow from it. A test of them becomes a
 * test of the state, which has an index.
 */
final class StateColumns {

  private final Joins joins;

  StateColumns(Joins joins) {
    this.joins = joins;
  }

  static boolean follows(Path path) {
    return path.root() == Root.RECORD
        && !path.steps().isEmpty()
        && !path.steps().getLast().stored()
        && path.steps().getLast().computed().isEmpty()
        && !path.steps().getLast().name().equals("id");
  }

  /** The word that follows from the state. */
  String value(Path path) {
    return lifecycle(path).states().values().stream()
        .flatMap(state ->
            word(path, state)
                .map(word -> "WHEN '" + state.name() + "' THEN '" + word + "'")
                .stream())
        .collect(
            Collectors.joining(" ", "CASE " + joins.column(statePath(path).steps()) + " ", " END"));
  }

  /** Being in one of the states whose word passes the test. */
  Expression test(Path path, Predicate<String> words) {
    List<Expression> states =
        lifecycle(path).states().values().stream()
            .filter(state -> word(path, state).filter(words).isPresent())
            .<Expression>map(state -> new Expression.Constant(state.name()))
            .toList();
    return new Expression.In(statePath(path), new Expression.ListOf(states));
  }

  private static Optional<String> word(Path path, Lifecycle.State state) {
    return path.steps().getLast().type() instanceof FieldType.StateKindOf
        ? Optional.of(state.kind().word())
        : state.outcome();
  }

  private Path statePath(Path path) {
    List<Field> steps = new ArrayList<>(path.steps());
    steps.set(steps.size() - 1, joins.holder(path.steps()).field(lifecycle(path).field()));
    return new Path(Root.RECORD, steps);
  }

  private Lifecycle lifecycle(Path path) {
    return joins.holder(path.steps()).lifecycle().orElseThrow();
  }
}
