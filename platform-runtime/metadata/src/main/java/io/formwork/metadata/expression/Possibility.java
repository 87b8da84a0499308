package io.formwork.metadata.expression;

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
    return canHold(List.of(condition), Map.of());
  }

  /** Whether there may be a record for which all of them hold. */
  public boolean canHold(List<Expression> conditions) {
    return canHold(conditions, Map.of());
  }

  /** The same where the values of some variables are known. */
  public boolean canHold(List<Expression> conditions, Map<String, String> variables) {
    return conditions.stream()
        .reduce(Expression.And::new)
        .map(all -> canHold(all, variables))
        .orElse(true);
  }

  private boolean canHold(Expression condition, Map<String, String> variables) {
    Map<Place, List<Object>> told = new LinkedHashMap<>();
    long combinations = 1;
    for (Map.Entry<Place, List<Object>> domain : domains.of(condition, variables).entrySet()) {
      if (combinations * domain.getValue().size() <= MOST) {
        combinations *= domain.getValue().size();
        told.put(domain.getKey(), domain.getValue());
      }
    }
    return holdsSomewhere(condition, List.copyOf(told.entrySet()), new LinkedHashMap<>());
  }

  private static boolean holdsSomewhere(
      Expression condition, List<Map.Entry<Place, List<Object>>> open, Map<Place, Object> chosen) {
    if (open.isEmpty()) {
      return isConsistent(chosen) && new Trial(chosen).mayHold(condition);
    }
    Map.Entry<Place, List<Object>> next = open.getFirst();
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
  private static boolean isConsistent(Map<Place, Object> chosen) {
    return chosen.entrySet().stream()
        .filter(choice -> choice.getValue() != Trial.Absent.EMPTY)
        .flatMap(choice -> choice.getKey().onTheWay().stream())
        .noneMatch(relation -> chosen.get(relation) == Trial.Absent.EMPTY);
  }
}
