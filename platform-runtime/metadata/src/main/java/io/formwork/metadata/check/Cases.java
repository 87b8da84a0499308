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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The cases that the conditions of a decision table tell apart. */
final class Cases {

  /** More than this nobody writes by hand; a table that large is not looked through for holes. */
  private static final int MOST = 20_000;

  private Cases() {}

  /** What stands for every value that no row names. */
  private static final Object ANOTHER =
      new Object() {
        @Override
        public String toString() {
          return "anything else";
        }
      };

  /**
   * Every combination of input values; empty when an input has no list of values, or when there are
   * too many.
   */
  static List<Map<String, Object>> of(ApplicationModel model, DecisionTable table) {
    boolean countable =
        table.when().stream().allMatch(input -> values(model, input.type()).isPresent());
    return countable ? combinations(model, table.when(), List.of(table)) : List.of();
  }

  /**
   * Every combination of values of the fields as far as the tables tell them apart; none when there
   * are too many.
   */
  static List<Map<String, Object>> combinations(
      ApplicationModel model, Collection<Field> fields, Collection<DecisionTable> tables) {
    List<Map<String, Object>> cases = List.of(Map.of());
    for (Field field : fields) {
      List<Object> values = values(model, field, tables);
      if ((long) cases.size() * values.size() > MOST) {
        return List.of();
      }
      cases = combined(cases, field, values);
    }
    return cases;
  }

  private static List<Map<String, Object>> combined(
      List<Map<String, Object>> cases, Field field, List<Object> values) {
    List<Map<String, Object>> combined = new ArrayList<>();
    for (Map<String, Object> known : cases) {
      for (Object value : values) {
        Map<String, Object> longer = new LinkedHashMap<>(known);
        longer.put(field.name(), value);
        combined.add(longer);
      }
    }
    return combined;
  }

  /** The values of a field in their order; of an endless one those that the tables name. */
  static List<Object> values(
      ApplicationModel model, Field field, Collection<DecisionTable> tables) {
    return values(model, field.type())
        .orElseGet(() -> {
          Set<Object> named = new LinkedHashSet<>();
          tables.forEach(table -> collect(table, table.when().indexOf(field), named));
          named.add(ANOTHER);
          return List.copyOf(named);
        });
  }

  private static void collect(DecisionTable table, int input, Set<Object> named) {
    for (Row row : table.rows()) {
      if (input >= 0 && row.conditions().get(input) instanceof Condition.OneOf one) {
        named.addAll(one.values());
      }
    }
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

  /** Whether the row speaks of the case; a case without a value for an input is of no row. */
  static boolean holds(DecisionTable table, Row row, Map<String, Object> values) {
    return IntStream.range(0, table.when().size())
        .allMatch(i -> {
          Object value = values.get(table.when().get(i).name());
          return value != null
              && switch (row.conditions().get(i)) {
                case Condition.Anything any -> true;
                case Condition.OneOf one -> one.values().contains(value);
              };
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

  /** The case in words: {@code category = install and priority = urgent}. */
  static String named(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(value -> "%s = %s".formatted(value.getKey(), value.getValue()))
        .collect(Collectors.joining(" and "));
  }
}
