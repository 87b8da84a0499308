package io.formwork.core.query;

import io.formwork.core.policy.Predicates;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Call;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Function;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Template;
import java.util.Collection;
import java.util.List;

/** Filters and the search box as expressions. */
final class Conditions {

  private Conditions() {}

  static Path path(FieldPath path) {
    return new Path(Root.RECORD, path.steps());
  }

  static Expression of(Filter filter) {
    Path path = path(filter.path());
    return switch (filter) {
      case Filter.OneOf oneOf -> oneOf(path, oneOf.values());
      case Filter.NoneOf none -> new Expression.Not(oneOf(path, none.values()));
      case Filter.Every every -> Predicates.all(each(path, every.values()));
      case Filter.Either either -> Predicates.any(List.of(of(either.one()), of(either.other())));
      case Filter.Between between ->
          Predicates.and(
              between
                  .from()
                  .map(from -> compare(Operator.GREATER_OR_EQUAL, path, from))
                  .orElse(Predicates.ALWAYS),
              between
                  .until()
                  .map(until -> compare(Operator.LESS, path, until))
                  .orElse(Predicates.ALWAYS));
      case Filter.Within within ->
          Predicates.and(
              within
                  .least()
                  .map(least -> compare(Operator.GREATER_OR_EQUAL, path, least))
                  .orElse(Predicates.ALWAYS),
              within
                  .most()
                  .map(most -> compare(Operator.LESS_OR_EQUAL, path, most))
                  .orElse(Predicates.ALWAYS));
      case Filter.Contains contains -> contains(path, contains.text());
      case Filter.Begins begins -> test(Function.STARTS_WITH, path, begins.text());
      case Filter.Empty empty ->
          empty.empty()
              ? new Expression.IsEmpty(path)
              : new Expression.Not(new Expression.IsEmpty(path));
    };
  }

  private static Expression oneOf(Path path, List<Object> values) {
    return path.steps().getLast().type().isSeveral()
        ? Predicates.any(each(path, values))
        : in(path, values);
  }

  /** Whether a field that has several values has each of these. */
  private static List<Expression> each(Path path, List<Object> values) {
    return values.stream()
        .<Expression>map(value -> new Expression.In(new Constant(value), path))
        .toList();
  }

  /** A number that people quote is looked for whatever the definition says. */
  private static boolean searched(Field field) {
    return field.searchable() || field.type() instanceof FieldType.Sequence;
  }

  /** The text in any of the fields that the search box looks into. */
  static Expression search(ObjectType type, String text) {
    List<Expression> anywhere =
        type.fields().values().stream()
            .filter(Conditions::searched)
            .map(field -> contains(new Path(Root.RECORD, List.of(field)), text))
            .toList();
    return Predicates.any(anywhere);
  }

  /** The text in any of the texts that make up a record's name. */
  static Expression named(ObjectType type, String text) {
    return Predicates.any(
        type.display().parts().stream()
            .filter(Template.Value.class::isInstance)
            .map(part -> ((Template.Value) part).expression())
            .filter(Conditions::isText)
            .map(path -> contains(path, text))
            .toList());
  }

  private static boolean isText(Expression expression) {
    return expression instanceof Path path
        && !path.steps().isEmpty()
        && (path.steps().getLast().type() instanceof FieldType.Text
            || path.steps().getLast().type() instanceof FieldType.Sequence);
  }

  static Expression in(Path path, Collection<?> values) {
    List<Expression> items = values.stream().<Expression>map(Constant::new).toList();
    return new Expression.In(path, new Expression.ListOf(items));
  }

  private static Expression compare(Operator operator, Path path, Object value) {
    return new Compare(operator, path, new Constant(value));
  }

  private static Expression contains(Expression path, String text) {
    return test(Function.CONTAINS, path, text);
  }

  private static Expression test(Function function, Expression path, String text) {
    return new Call(function, List.of(lower(path), lower(new Constant(text.strip()))));
  }

  private static Expression lower(Expression text) {
    return new Call(Function.LOWER, List.of(text));
  }
}
