package io.formwork.persistence.query;

import io.formwork.core.policy.Predicates;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import io.formwork.persistence.value.ValueKind;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Expressions as SQL that answers what the evaluator answers in memory. A condition may come out as
 * NULL where it is not true; as a value it is true or false.
 */
final class SqlExpressions {

  private final Joins joins;
  private final Environment environment;
  private final StateColumns states;
  private final SqlFunctions functions;
  private final SqlConditions conditions;

  SqlExpressions(Joins joins, Environment environment) {
    this(joins, environment, new SqlWords(Optional.empty()));
  }

  SqlExpressions(Joins joins, Environment environment, SqlWords words) {
    this.joins = joins;
    this.environment = environment;
    this.states = new StateColumns(joins);
    this.functions = new SqlFunctions(environment.zone(), words);
    this.conditions = new SqlConditions(this, states);
  }

  /** SQL that is true where the condition holds. */
  Fragment condition(Expression condition) {
    return conditions.of(condition);
  }

  Fragment value(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant(constant.value());
      case Expression.Empty empty -> Fragment.EMPTY;
      case Path path -> path.root() == Root.RECORD ? ofRecord(path) : ofConstants(path);
      case Expression.Variable variable ->
          known(environment.constants().variable(variable.name()), variable.type());
      case Expression.SettingValue(Setting setting) ->
          constant(environment.constants().setting(setting)).from(setting.type());
      case Expression.Now now ->
          Fragment.parameter(ValueKind.MOMENT, environment.now().truncatedTo(ChronoUnit.MICROS));
      case Expression.Today today ->
          Fragment.parameter(
              ValueKind.DAY, environment.now().atZone(environment.zone()).toLocalDate());
      case Expression.Arithmetic arithmetic ->
          SqlArithmetic.of(
              arithmetic.operation(), value(arithmetic.left()), value(arithmetic.right()));
      case Expression.Conditional choice -> choice(choice);
      case Expression.Call call ->
          functions.of(call.function(), call.arguments().stream().map(this::value).toList());
      case Expression.Not not -> decided(not);
      case Expression.And and -> decided(and);
      case Expression.Or or -> decided(or);
      case Expression.Compare compare -> decided(compare);
      case Expression.IsEmpty test -> decided(test);
      case Expression.In in -> decided(in);
      case Expression.ListOf list ->
          throw new IllegalArgumentException("A list stands only after \"in\"");
    };
  }

  private Fragment decided(Expression condition) {
    return Fragment.condition("({0} IS TRUE)", condition(condition));
  }

  private Fragment choice(Expression.Conditional choice) {
    Fragment then = value(choice.then());
    Fragment otherwise = value(choice.otherwise());
    if (then.isEmpty() && otherwise.isEmpty()) {
      return Fragment.EMPTY;
    }
    Fragment typical = then.isEmpty() ? otherwise : then;
    boolean decimal = then.kind() == ValueKind.DECIMAL || otherwise.kind() == ValueKind.DECIMAL;
    Fragment result =
        Fragment.compose(
            decimal ? ValueKind.DECIMAL : typical.kind(),
            "CASE WHEN {0} THEN {1} ELSE {2} END",
            condition(choice.condition()),
            then,
            otherwise);
    return typical.type().map(result::from).orElse(result);
  }

  private Fragment ofRecord(Path path) {
    if (path.steps().isEmpty()) {
      return Fragment.of(ValueKind.WHOLE, joins.id());
    }
    if (leadsToMany(path)) {
      return Fragment.compose(
              ValueKind.NUMBERS,
              "(SELECT array_agg(m.target ORDER BY m.position) FROM {0})",
              rowsOfMany(path))
          .from(path.steps().getLast().type());
    }
    Field field = path.steps().getLast();
    ValueKind kind = ValueKind.of(field.type());
    if (field.computed().isPresent() && !field.stored()) {
      List<Field> relation = path.steps().subList(0, path.steps().size() - 1);
      return value(Predicates.along(relation, field.computed().get())).from(field.type());
    }
    String sql = StateColumns.follows(path) ? states.value(path) : joins.column(path.steps());
    return Fragment.of(kind, sql).from(field.type());
  }

  /** Whether the path ends with a relation to many, whose rows lie in a table of their own. */
  boolean leadsToMany(Path path) {
    return path.root() == Root.RECORD
        && !path.steps().isEmpty()
        && path.steps().getLast().type() instanceof FieldType.References;
  }

  /** That table as {@code m}, of the record at which the relation begins. */
  Fragment rowsOfMany(Path path) {
    return Fragment.of(ValueKind.WHOLE, joins.rowsOfMany(path.steps()));
  }

  private Fragment ofConstants(Path path) {
    FieldType type =
        path.steps().isEmpty() ? new FieldType.Reference("") : path.steps().getLast().type();
    return known(environment.constants().value(path), type);
  }

  private static Fragment known(@Nullable Object value, FieldType type) {
    return value == null
        ? Fragment.of(ValueKind.of(type), "NULL::" + ValueKind.of(type).sqlType())
        : constant(value);
  }

  private static Fragment constant(Object value) {
    if (value instanceof Boolean flag) {
      return Fragment.condition(flag ? "TRUE" : "FALSE");
    }
    return Fragment.parameter(ValueKind.ofValue(value), value);
  }
}
