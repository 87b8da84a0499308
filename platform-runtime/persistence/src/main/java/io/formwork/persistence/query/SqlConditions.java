package io.formwork.persistence.query;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.model.FieldType;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Conditions as SQL that is true where they hold, and false or NULL elsewhere. Only "not" tells the
 * two apart, so it says IS NOT TRUE, and the rest stays plain enough for indexes.
 */
final class SqlConditions {

  private final SqlExpressions expressions;
  private final StateColumns states;

  SqlConditions(SqlExpressions expressions, StateColumns states) {
    this.expressions = expressions;
    this.states = states;
  }

  Fragment of(Expression condition) {
    return switch (condition) {
      case Expression.And and ->
          Fragment.condition("({0} AND {1})", of(and.left()), of(and.right()));
      case Expression.Or or -> Fragment.condition("({0} OR {1})", of(or.left()), of(or.right()));
      case Expression.Not not -> Fragment.condition("({0} IS NOT TRUE)", of(not.operand()));
      case Expression.Compare compare ->
          ofState(compare).map(this::of).orElseGet(() -> compare(compare));
      case Expression.In in -> ofState(in).map(this::of).orElseGet(() -> in(in));
      case Expression.IsEmpty test -> isEmpty(test.operand());
      case Expression.Constant value -> expressions.value(value);
      case Expression.Empty empty -> Fragment.condition("FALSE");
      case Path path -> expressions.value(path);
      case Expression.Variable variable -> expressions.value(variable);
      case Expression.SettingValue setting -> expressions.value(setting);
      case Expression.Conditional choice -> expressions.value(choice);
      case Expression.Call call -> expressions.value(call);
      case Expression.Now now -> throw noCondition(now);
      case Expression.Today today -> throw noCondition(today);
      case Expression.ListOf list -> throw noCondition(list);
      case Expression.Arithmetic arithmetic -> throw noCondition(arithmetic);
    };
  }

  private Fragment compare(Expression.Compare compare) {
    Fragment left = expressions.value(compare.left());
    Fragment right = expressions.value(compare.right());
    boolean ordersTexts = left.kind() == ValueKind.TEXT && isOrder(compare.operator());
    String collation = ordersTexts ? " COLLATE \"C\"" : "";
    return Fragment.condition(
        "({0}" + collation + " " + sign(compare.operator()) + " {1})", left, right);
  }

  private Fragment in(Expression.In in) {
    Fragment element = expressions.value(in.element());
    if (in.list() instanceof Path path && expressions.leadsToMany(path)) {
      return Fragment.condition(
          "EXISTS (SELECT FROM {0} AND m.target = {1})", expressions.rowsOfMany(path), element);
    }
    if (!(in.list() instanceof Expression.ListOf(List<Expression> items))) {
      return among(element, expressions.value(in.list()));
    }
    if (items.isEmpty()) {
      return Fragment.condition("FALSE");
    }
    List<Long> numbers = numbers(items);
    if (!numbers.isEmpty()) {
      return Fragment.condition("({0} = ANY ({1}))", element, numberedBy(numbers));
    }
    Fragment values = Fragment.list(", ", items.stream().map(expressions::value).toList());
    return Fragment.condition("({0} IN ({1}))", element, values);
  }

  /**
   * Records by their numbers as one parameter: the database knows the statement again, however many
   * there are.
   */
  private static Fragment numberedBy(List<Long> numbers) {
    return new Fragment("?::bigint[]", List.of(numbers), ValueKind.WHOLE, Optional.empty());
  }

  /** The items, if all of them are known whole numbers. */
  private static List<Long> numbers(List<Expression> items) {
    List<Long> numbers = new ArrayList<>(items.size());
    for (Expression item : items) {
      if (!(item instanceof Expression.Constant(Long number))) {
        return List.of();
      }
      numbers.add(number);
    }
    return numbers;
  }

  /** Tags are asked in the way that their index answers. */
  private static Fragment among(Fragment element, Fragment list) {
    return list.type().filter(FieldType.Tags.class::isInstance).isPresent()
        ? Fragment.condition("({1} @> ARRAY[{0}]::text[])", element, list)
        : Fragment.condition("({0} = ANY ({1}))", element, list);
  }

  private Fragment isEmpty(Expression operand) {
    if (operand instanceof Expression.ListOf(List<Expression> items)) {
      return items.stream()
          .map(this::isEmpty)
          .reduce(
              Fragment.condition("TRUE"),
              (all, one) -> Fragment.condition("({0} AND {1})", all, one));
    }
    if (operand instanceof Path path && expressions.leadsToMany(path)) {
      return Fragment.condition("NOT EXISTS (SELECT FROM {0})", expressions.rowsOfMany(path));
    }
    Fragment value = expressions.value(operand);
    return value.kind().isList()
        ? Fragment.condition("(coalesce(cardinality({0}), 0) = 0)", value)
        : Fragment.condition("({0} IS NULL)", value);
  }

  /** A comparison of the kind or outcome of a state with known words, as one of the state. */
  private Optional<Expression> ofState(Expression.Compare compare) {
    return compare.right() instanceof Expression.Constant(Object word)
            && !isOrder(compare.operator())
        ? ofState(compare.left(), test(compare.operator(), word))
        : Optional.empty();
  }

  private Optional<Expression> ofState(Expression.In in) {
    if (!(in.list() instanceof Expression.ListOf(List<Expression> items))
        || !items.stream().allMatch(Expression.Constant.class::isInstance)) {
      return Optional.empty();
    }
    List<Object> words = items.stream().map(item -> ((Expression.Constant) item).value()).toList();
    return ofState(in.element(), words::contains);
  }

  /** A test of a word that follows from another value, as one of that value. */
  private Optional<Expression> ofState(Expression word, Predicate<Object> passes) {
    return word instanceof Path path && StateColumns.follows(path)
        ? Optional.of(states.test(path, passes::test))
        : ChosenWords.of(word).map(chosen -> chosen.test(passes));
  }

  private static Predicate<Object> test(Operator operator, Object word) {
    return found -> Objects.equals(found, word) == (operator == Operator.EQUAL);
  }

  private static boolean isOrder(Operator operator) {
    return operator != Operator.EQUAL && operator != Operator.NOT_EQUAL;
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case EQUAL -> "=";
      case NOT_EQUAL -> "<>";
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_OR_EQUAL -> ">=";
    };
  }

  private static IllegalArgumentException noCondition(Expression expression) {
    return new IllegalArgumentException("This is no condition: " + expression);
  }
}
