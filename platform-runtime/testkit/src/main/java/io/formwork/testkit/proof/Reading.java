package io.formwork.testkit.proof;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.testkit.proof.World.Row;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a condition over rows, as docs/expressions.md says what it means: two truths, and an empty
 * value equals nothing. It knows what policies speak, and stops at what it does not know.
 *
 * @param tree whether it knows that units lie below units
 */
record Reading(World world, Row record, Row me, boolean tree) {

  boolean holds(Expression condition) {
    return switch (condition) {
      case Expression.Not not -> !holds(not.operand());
      case Expression.And and -> holds(and.left()) && holds(and.right());
      case Expression.Or or -> holds(or.left()) || holds(or.right());
      case Expression.IsEmpty empty -> value(empty.operand()).isEmpty();
      case Compare compare -> compares(compare);
      case Expression.In in -> isIn(in);
      default -> value(condition).equals(Optional.of(true));
    };
  }

  private Optional<Object> value(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> Optional.of(constant.value());
      case Expression.Empty ignored -> Optional.empty();
      case Expression.Path path -> path(path);
      case Expression.Variable variable -> Optional.of(units(variable.name()));
      case Expression.Conditional(var condition, var then, var otherwise) ->
          value(holds(condition) ? then : otherwise);
      case Expression.Not not -> Optional.of(holds(not));
      case Expression.And and -> Optional.of(holds(and));
      case Expression.Or or -> Optional.of(holds(or));
      case Expression.Compare compare -> Optional.of(holds(compare));
      case Expression.In in -> Optional.of(holds(in));
      case Expression.IsEmpty empty -> Optional.of(holds(empty));
      default -> throw new IllegalArgumentException("The referee does not know " + expression);
    };
  }

  private boolean compares(Compare compare) {
    Optional<Object> left = value(compare.left());
    Optional<Object> right = value(compare.right());
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    int order = order(left.get(), right.get());
    return switch (compare.operator()) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }

  @SuppressWarnings("unchecked")
  private static int order(Object left, Object right) {
    if (left instanceof Number && right instanceof Number) {
      return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
    }
    return ((Comparable<Object>) left).compareTo(right);
  }

  private boolean isIn(Expression.In in) {
    Optional<Object> element = value(in.element());
    if (element.isEmpty()) {
      return false;
    }
    if (in.list() instanceof Expression.ListOf several) {
      return several.items().stream()
          .map(this::value)
          .anyMatch(item -> item.map(one -> order(one, element.get()) == 0).orElse(false));
    }
    return value(in.list()).map(list -> ((List<?>) list).contains(element.get())).orElse(false);
  }

  /** The unit of whoever asks, or those that they manage, with all that lies below. */
  private List<Object> units(String variable) {
    Set<Object> roots = new HashSet<>();
    switch (variable) {
      case "my_units" -> Optional.ofNullable(me.values().get("unit")).ifPresent(roots::add);
      case "managed_units" ->
          world.all("unit").stream()
              .filter(unit -> Objects.equals(unit.values().get("manager"), me.id()))
              .forEach(unit -> roots.add(unit.id()));
      default -> throw new IllegalArgumentException("The referee does not know " + variable);
    }
    return List.copyOf(tree ? world.below("unit", "parent", roots) : roots);
  }

  private Optional<Object> path(Expression.Path path) {
    Optional<Row> at =
        switch (path.root()) {
          case RECORD -> Optional.of(record);
          case ME -> Optional.of(me);
          case OLD, IT, TARGET ->
              throw new IllegalArgumentException("No policy speaks of " + path.root());
        };
    Optional<Object> value = at.map(Row::id);
    for (Field step : path.steps()) {
      value = at.flatMap(row -> of(row, step));
      Optional<Object> id = value;
      at =
          step.type() instanceof FieldType.Reference to
              ? id.flatMap(one -> world.find(to.object(), one))
              : Optional.empty();
    }
    return value;
  }

  static Optional<Object> of(Row row, Field field) {
    if (field.name().equals("id")) {
      return Optional.of(row.id());
    }
    return switch (field.type()) {
      case FieldType.StateKindOf kind -> state(row).map(state -> state.kind().word());
      default -> Optional.ofNullable(row.values().get(field.name()));
    };
  }

  private static Optional<Lifecycle.State> state(Row row) {
    return row.type()
        .lifecycle()
        .flatMap(lifecycle ->
            Optional.ofNullable(row.values().get(lifecycle.field()))
                .map(name -> lifecycle.state((String) name)));
  }
}
