package io.formwork.persistence.query;

import io.formwork.core.policy.Predicates;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Conditional;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Empty;
import io.formwork.metadata.expression.Expression.In;
import io.formwork.metadata.expression.Expression.ListOf;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A word that is chosen by another value, as the kind of a state is by the state. Whether it is one
 * of some words is then a question about that value, which may have an index, and which is answered
 * sooner than which word it is.
 *
 * @param by the value that chooses
 * @param words by what it is
 */
record ChosenWords(Path by, Map<Object, Object> words) {

  /** Nothing where the expression is no such choice. */
  static Optional<ChosenWords> of(Expression expression) {
    return written(expression)
        .flatMap(choice ->
            choice.condition() instanceof In(Path by, ListOf list)
                ? collected(by, choice)
                : Optional.empty());
  }

  private static Optional<Conditional> written(Expression expression) {
    if (expression instanceof Path(Root root, List<Field> steps)
        && root == Root.RECORD
        && !steps.isEmpty()
        && !steps.getLast().stored()) {
      List<Field> relation = steps.subList(0, steps.size() - 1);
      return steps
          .getLast()
          .computed()
          .map(computed -> Predicates.along(relation, computed))
          .flatMap(ChosenWords::written);
    }
    return expression instanceof Conditional choice ? Optional.of(choice) : Optional.empty();
  }

  /** The first of the conditions that holds decides. */
  private static Optional<ChosenWords> collected(Path by, Expression choice) {
    Map<Object, Object> words = new LinkedHashMap<>();
    Expression rest = choice;
    while (rest
            instanceof
            Conditional(
                In(Path next, ListOf(List<Expression> values)),
                Constant(Object word),
                Expression otherwise)
        && next.equals(by)
        && values.stream().allMatch(Constant.class::isInstance)) {
      values.forEach(value -> words.putIfAbsent(((Constant) value).value(), word));
      rest = otherwise;
    }
    return rest instanceof Empty ? Optional.of(new ChosenWords(by, words)) : Optional.empty();
  }

  /** Being one of the values that choose a word which passes. */
  Expression test(Predicate<Object> passes) {
    List<Expression> values = new ArrayList<>();
    words.forEach((value, word) -> {
      if (passes.test(word)) {
        values.add(new Constant(value));
      }
    });
    return new In(by, new ListOf(values));
  }
}
