package io.formwork.metadata.check;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Condition;
import io.formwork.metadata.model.DecisionTable.Row;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cases that the conditions of a decision table tell apart. */
final class Cases {

  /** More than this nobody writes by hand; a table that large is not looked through for holes. */
  private static final int MOST = 20_000;

  private Cases() {}

  /** Every combination of input values; empty when an input has no list of values. */
  static Optional<List<List<Object>>> of(ApplicationModel model, DecisionTable table) {
    List<List<Object>> cases = List.of(List.of());
    for (Field input : table.when()) {
      Optional<List<Object>> values = values(model, input.type());
      if (values.isEmpty() || (long) cases.size() * values.get().size() > MOST) {
        return Optional.empty();
      }
      cases = combined(cases, values.get());
    }
    return Optional.of(cases);
  }

  private static List<List<Object>> combined(List<List<Object>> cases, List<Object> values) {
    List<List<Object>> combined = new ArrayList<>();
    for (List<Object> known : cases) {
      for (Object value : values) {
        List<Object> longer = new ArrayList<>(known);
        longer.add(value);
        combined.add(longer);
      }
    }
    return combined;
  }

  private static Optional<List<Object>> values(ApplicationModel model, FieldType type) {
    if (type instanceof FieldType.Choice choice) {
      Choices choices = model.choices().get(choice.choices());
      return Optional.ofNullable(choices).map(c -> List.copyOf(c.values().keySet()));
    }
    if (type instanceof FieldType.State state) {
      return Optional.ofNullable(model.objects().get(state.object()))
          .flatMap(ObjectType::lifecycle)
          .map(Lifecycle::states)
          .map(states -> List.copyOf(states.keySet()));
    }
    return type instanceof FieldType.Flag ? Optional.of(List.of(true, false)) : Optional.empty();
  }

  static boolean holds(Row row, List<Object> values) {
    return IntStream.range(0, values.size())
        .allMatch(i ->
            switch (row.conditions().get(i)) {
              case Condition.Anything any -> true;
              case Condition.OneOf one -> one.values().contains(values.get(i));
            });
  }

  /** Whether some case is of both rows. */
  static boolean overlap(Row left, Row right) {
    return IntStream.range(0, left.conditions().size())
        .allMatch(i -> overlap(left.conditions().get(i), right.conditions().get(i)));
  }

  private static boolean overlap(Condition left, Condition right) {
    return !(left instanceof Condition.OneOf one)
        || !(right instanceof Condition.OneOf other)
        || one.values().stream().anyMatch(other.values()::contains);
  }

  /** Whether every case of the inner row is one of the outer. */
  static boolean contains(Row outer, Row inner) {
    return IntStream.range(0, outer.conditions().size())
        .allMatch(i -> contains(outer.conditions().get(i), inner.conditions().get(i)));
  }

  private static boolean contains(Condition outer, Condition inner) {
    return !(outer instanceof Condition.OneOf all)
        || (inner instanceof Condition.OneOf some && all.values().containsAll(some.values()));
  }

  /** The case in words: {@code criticality low, line first}. */
  static String named(DecisionTable table, List<Object> values) {
    return IntStream.range(0, values.size())
        .mapToObj(i -> "%s %s".formatted(table.when().get(i).name(), values.get(i)))
        .collect(Collectors.joining(", "));
  }
}
