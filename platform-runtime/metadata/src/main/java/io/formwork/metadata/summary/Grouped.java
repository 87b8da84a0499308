package io.formwork.metadata.summary;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Compare;
import io.formwork.metadata.expression.Expression.Conditional;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Empty;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.Rebuilt;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Step;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.model.Summary.Dimension;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says of the groups of a summary what was said of records. It goes as far as it can and remembers
 * what stands in the way; only when nothing does, the result means the same.
 */
public final class Grouped {

  private final ObjectType type;
  private final Summary summary;
  private final ZoneId zone;
  private final Set<String> obstacles = new LinkedHashSet<>();

  /**
   * @param type whose records are summed up
   * @param zone in which days begin
   */
  public Grouped(ObjectType type, Summary summary, ZoneId zone) {
    this.type = type;
    this.summary = summary;
    this.zone = zone;
  }

  /** The fields and words that the summary does not know, as they are written. */
  public Set<String> obstacles() {
    return Set.copyOf(obstacles);
  }

  /** A condition or a value that all records of a group share. */
  public Expression shared(Expression expression) {
    if (expression instanceof Path path) {
      return path(path);
    }
    if (expression instanceof Compare compare && date(compare.left()).isPresent()) {
      return bounded(compare, date(compare.left()).get());
    }
    if (expression instanceof Expression.IsEmpty(Expression operand) && date(operand).isPresent()) {
      return new Expression.IsEmpty(inSteps(operand, date(operand).get()));
    }
    if (expression instanceof Expression.Call(Expression.Function function, List<Expression> of)
        && function == Expression.Function.DATE
        && date(of.getFirst())
            .filter(date -> date.step().equals(Optional.of(Step.DAY)))
            .isPresent()) {
      return inSteps(of.getFirst(), date(of.getFirst()).get());
    }
    return Rebuilt.of(expression, this::shared);
  }

  /** What records are grouped by. */
  public Expression group(Expression by, Optional<Step> step) {
    Optional<Dimension> date = date(by);
    if (date.isEmpty()) {
      return shared(by);
    }
    Step kept = date.get().step().orElseThrow();
    if (step.filter(kept::makes).isEmpty()) {
      obstacles.add(written(date.get().field(), step));
    }
    return inSteps(by, date.get());
  }

  /** Whether the days that {@link #group} speaks of are the first ones of these very steps. */
  public boolean keeps(Expression by, Optional<Step> step) {
    return step.isPresent() && date(by).flatMap(Dimension::step).equals(step);
  }

  /**
   * What is added up or averaged: the value of a summed field, or emptiness in groups whose records
   * do not show it.
   */
  public Expression summed(Expression of) {
    if (of instanceof Conditional(Expression condition, Expression then, Empty otherwise)) {
      return new Conditional(shared(condition), summed(then), otherwise);
    }
    if (of instanceof Empty) {
      return of;
    }
    if (!(of instanceof Path path) || !isSummed(path)) {
      obstacles.add(of instanceof Path path ? written(path) : "sum");
    }
    return of;
  }

  private boolean isSummed(Path path) {
    return path.root() == Root.RECORD
        && path.steps().size() == 1
        && summary.sums().stream()
            .anyMatch(field -> field.name().equals(path.steps().getFirst().name()));
  }

  private Expression path(Path path) {
    if (path.root() != Root.RECORD) {
      return path;
    }
    Optional<Expression> computed = computed(path);
    if (computed.isPresent()) {
      return shared(computed.get());
    }
    if (!isShared(path)) {
      obstacles.add(written(path));
    }
    return path;
  }

  /** What a field of the record itself is computed from when it is read. */
  private Optional<Expression> computed(Path path) {
    return path.steps().size() == 1 && !path.steps().getFirst().stored()
        ? path.steps().getFirst().computed()
        : Optional.empty();
  }

  /** Whether it begins with a dimension, so that the rest of the way is the same for a group. */
  private boolean isShared(Path path) {
    if (path.steps().isEmpty()) {
      return false;
    }
    Field first = path.steps().getFirst();
    String name = followsFromState(first) ? type.lifecycle().orElseThrow().field() : first.name();
    return summary.dimension(name).filter(dimension -> dimension.step().isEmpty()).isPresent();
  }

  /** The kind and the outcome of a state lie in no column and are computed from none. */
  private boolean followsFromState(Field field) {
    return !field.stored()
        && field.computed().isEmpty()
        && !field.name().equals("id")
        && type.lifecycle().isPresent();
  }

  /** The dimension of a date that the expression is worth, or emptiness instead of it. */
  private Optional<Dimension> date(Expression expression) {
    if (expression instanceof Conditional(Expression c, Expression then, Empty otherwise)) {
      return date(then);
    }
    return expression instanceof Path path && path.root() == Root.RECORD && path.steps().size() == 1
        ? summary
            .dimension(path.steps().getFirst().name())
            .filter(dimension -> dimension.step().isPresent())
        : Optional.empty();
  }

  /** The same of the first days of the steps. */
  private Expression inSteps(Expression date, Dimension dimension) {
    if (date instanceof Conditional(Expression condition, Expression then, Expression otherwise)) {
      return new Conditional(shared(condition), inSteps(then, dimension), otherwise);
    }
    return new Path(Root.RECORD, List.of(day(dimension)));
  }

  private static Field day(Dimension dimension) {
    return Field.of(dimension.text(), dimension.field().title(), new FieldType.Day())
        .column(dimension.text())
        .build();
  }

  /** Steps lie before or after a moment only if one of them begins at it. */
  private Expression bounded(Compare compare, Dimension date) {
    boolean parts =
        compare.operator() == Expression.Operator.GREATER_OR_EQUAL
            || compare.operator() == Expression.Operator.LESS;
    Optional<Expression> first = parts ? first(compare.right(), date) : Optional.empty();
    if (first.isEmpty()) {
      obstacles.add(date.field().name());
      return compare;
    }
    return new Compare(compare.operator(), inSteps(compare.left(), date), first.get());
  }

  /** The first day of the steps that do not lie before the bound, where it parts them. */
  private Optional<Expression> first(Expression bound, Dimension date) {
    Step step = date.step().orElseThrow();
    if (bound instanceof Constant(Object value)) {
      return Beginnings.day(value, zone).filter(step::begins).map(Constant::new);
    }
    return bound instanceof Expression.Call(Expression.Function function, List<Expression> of)
            && function == Expression.Function.START_OF_DAY
            && step == Step.DAY
            && Beginnings.areSoonest(zone)
        ? Optional.of(shared(of.getFirst()))
        : Optional.empty();
  }

  private static String written(Field date, Optional<Step> step) {
    return step.map(one -> date.name() + "." + one.word()).orElse(date.name());
  }

  private static String written(Path path) {
    return path.steps().isEmpty()
        ? "id"
        : path.steps().stream().map(Field::name).collect(Collectors.joining("."));
  }
}
