package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a condition can hold at all. It is tried on every combination of the values that it can
 * tell apart, emptiness among them; what depends on the clock or on a calculation may be anything.
 * So {@code line == "first" && line == "second"} cannot hold, and in doubt a condition can.
 */
public final class Possibility {

  /** So many combinations are tried; what more would be needed for may be anything. */
  private static final int MOST = 20_000;

  private final Domains domains;

  public Possibility(Names names) {
    this.domains = new Domains(names);
  }

  /** Whether there may be a record for which the condition holds. */
  public boolean canHold(Expression condition) {
    Map<Expression, List<Object>> told = new LinkedHashMap<>();
    long combinations = 1;
    for (Map.Entry<Expression, List<Object>> domain : domains.of(condition).entrySet()) {
      if (combinations * domain.getValue().size() <= MOST) {
        combinations *= domain.getValue().size();
        told.put(domain.getKey(), domain.getValue());
      }
    }
    return holdsSomewhere(condition, List.copyOf(told.entrySet()), new LinkedHashMap<>());
  }

  /** Whether there may be a record for which all of them hold. */
  public boolean canHold(List<Expression> conditions) {
    return conditions.stream().reduce(Expression.And::new).map(this::canHold).orElse(true);
  }

  private static boolean holdsSomewhere(
      Expression condition,
      List<Map.Entry<Expression, List<Object>>> open,
      Map<Expression, Object> chosen) {
    if (open.isEmpty()) {
      return isConsistent(chosen) && new Trial(chosen).mayHold(condition);
    }
    Map.Entry<Expression, List<Object>> next = open.getFirst();
    for (Object value : next.getValue()) {
      chosen.put(next.getKey(), value);
      if (holdsSomewhere(condition, open.subList(1, open.size()), chosen)) {
        return true;
      }
    }
    chosen.remove(next.getKey());
    return false;
  }

  /** Behind a relation that is empty everything is empty. */
  private static boolean isConsistent(Map<Expression, Object> chosen) {
    return chosen.entrySet().stream()
        .filter(choice -> choice.getValue() != Trial.Absent.EMPTY)
        .map(Map.Entry::getKey)
        .allMatch(place -> !(place instanceof Path path) || isReached(path, chosen));
  }

  private static boolean isReached(Path path, Map<Expression, Object> chosen) {
    for (int length = 1; length < path.steps().size(); length++) {
      Path relation = new Path(path.root(), path.steps().subList(0, length));
      if (chosen.get(relation) == Trial.Absent.EMPTY) {
        return false;
      }
    }
    return true;
  }
}
