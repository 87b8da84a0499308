package io.formwork.metadata.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates with the values that are chosen, where everything else may be anything. Whole numbers
 * are tried as decimals, so that there is always one between two; that only makes more possible.
 *
 * @param chosen a place to its value, or {@link Absent#EMPTY}
 */
record Trial(Map<Place, Object> chosen) {

  /** What is no value. */
  enum Absent {
    /** There is none. */
    EMPTY,
    /** Nothing is known of it; it may be empty too. */
    ANYTHING
  }

  boolean mayHold(Expression condition) {
    Object value = value(condition);
    return value == Absent.ANYTHING || value.equals(true);
  }

  private boolean mayFail(Expression condition) {
    return !value(condition).equals(true);
  }

  private Object value(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant.value();
      case Expression.Empty empty -> Absent.EMPTY;
      case Expression.Path path -> chosen(path);
      case Expression.Variable variable -> chosen(variable);
      case Expression.SettingValue setting -> Absent.ANYTHING;
      case Expression.Now now -> Absent.ANYTHING;
      case Expression.Today today -> Absent.ANYTHING;
      case Expression.ListOf list -> list.items().stream().map(this::value).toList();
      case Expression.Not not -> truth(mayFail(not.operand()), mayHold(not.operand()));
      case Expression.And and ->
          truth(
              mayHold(and.left()) && mayHold(and.right()),
              mayFail(and.left()) || mayFail(and.right()));
      case Expression.Or or ->
          truth(
              mayHold(or.left()) || mayHold(or.right()), mayFail(or.left()) && mayFail(or.right()));
      case Expression.Compare compare -> compare(compare);
      case Expression.IsEmpty test -> isEmpty(value(test.operand()));
      case Expression.In in -> isIn(value(in.element()), value(in.list()));
      case Expression.Arithmetic arithmetic -> Absent.ANYTHING;
      case Expression.Conditional choice -> choice(choice);
      case Expression.Call call -> Absent.ANYTHING;
    };
  }

  private Object chosen(Expression place) {
    return Place.of(place)
        .flatMap(known -> Optional.ofNullable(chosen.get(known)))
        .orElse(Absent.ANYTHING);
  }

  private static Object truth(boolean mayHold, boolean mayFail) {
    return mayHold && mayFail ? Absent.ANYTHING : mayHold;
  }

  private Object compare(Expression.Compare compare) {
    Object left = value(compare.left());
    Object right = value(compare.right());
    if (left == Absent.EMPTY || right == Absent.EMPTY) {
      return false;
    }
    boolean known = left != Absent.ANYTHING && right != Absent.ANYTHING;
    return known ? Values.holds(compare.operator(), left, right) : Absent.ANYTHING;
  }

  private static Object isEmpty(Object value) {
    return value == Absent.ANYTHING
        ? Absent.ANYTHING
        : value == Absent.EMPTY || value.equals(List.of());
  }

  private static Object isIn(Object element, Object list) {
    if (element == Absent.EMPTY || list == Absent.EMPTY) {
      return false;
    }
    if (element == Absent.ANYTHING || !(list instanceof List<?> items)) {
      return Absent.ANYTHING;
    }
    boolean found =
        items.stream()
            .anyMatch(item ->
                item != Absent.ANYTHING && item != Absent.EMPTY && Values.equal(element, item));
    return found || !items.contains(Absent.ANYTHING) ? found : Absent.ANYTHING;
  }

  private Object choice(Expression.Conditional choice) {
    if (!mayFail(choice.condition())) {
      return value(choice.then());
    }
    if (!mayHold(choice.condition())) {
      return value(choice.otherwise());
    }
    Object then = value(choice.then());
    return then.equals(value(choice.otherwise())) ? then : Absent.ANYTHING;
  }
}
