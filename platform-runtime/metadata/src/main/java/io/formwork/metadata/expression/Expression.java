package io.formwork.metadata.expression;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checked expression of the definitions. What it means is fixed in {@code docs/expressions.md}:
 * two-valued, an empty value equals nothing, {@code == null} tests emptiness. Values are plain Java
 * objects as {@link FieldType} lists them.
 */
public sealed interface Expression {

  /**
   * A literal; a choice or state literal has been checked against its values. Never empty: see
   * {@link Empty}.
   */
  record Constant(Object value) implements Expression {}

  /** The word {@code null} outside a test for emptiness, as in {@code c ? x : null}. */
  record Empty() implements Expression {}

  /** Literals and expressions in brackets: {@code ["active", "paused"]}. */
  record ListOf(List<Expression> items) implements Expression {
    public ListOf {
      items = List.copyOf(items);
    }
  }

  /**
   * A value reached from a root over relations: {@code assignee.line} is root RECORD with the
   * fields {@code assignee}, {@code line}. With no steps it is the root's own reference (its id).
   */
  record Path(Root root, List<Field> steps) implements Expression {
    public Path {
      steps = List.copyOf(steps);
    }
  }

  /** A value handed in by the place of use, such as {@code outcome} in a gateway condition. */
  record Variable(String name, FieldType type) implements Expression {}

  /** What a setting of the application is worth at this moment; never empty. */
  record SettingValue(Setting setting) implements Expression {}

  /** The instant the clock shows. */
  record Now() implements Expression {}

  /** The date the clock shows in the application's time zone. */
  record Today() implements Expression {}

  record Not(Expression operand) implements Expression {}

  record And(Expression left, Expression right) implements Expression {}

  record Or(Expression left, Expression right) implements Expression {}

  /** False when a side is empty, whatever the operator. */
  record Compare(Operator operator, Expression left, Expression right) implements Expression {}

  /** {@code x == null}. */
  record IsEmpty(Expression operand) implements Expression {}

  /** {@code x in y}, where y is a list or a field of several values. */
  record In(Expression element, Expression list) implements Expression {}

  /** Empty when a side is empty. */
  record Arithmetic(Operation operation, Expression left, Expression right) implements Expression {}

  record Conditional(Expression condition, Expression then, Expression otherwise)
      implements Expression {}

  /**
   * A function of the language, such as {@code days(3)} or {@code subject.contains("x")} (the
   * receiver comes first).
   */
  record Call(Function function, List<Expression> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Where a path begins. */
  enum Root {
    /**
     * The record the expression is asked about, the row of a query: of a strategy's {@code where}
     * the candidate, of {@code least_loaded} the counted record, of {@code among} what may be
     * chosen.
     */
    RECORD,
    /** The record before the change, {@code old}. */
    OLD,
    /** The actor, {@code me}. */
    ME,
    /** The candidate whose records are counted, {@code it} in {@code least_loaded}. */
    IT,
    /**
     * The record for which somebody is looked: {@code record} in a strategy, the edited record in
     * {@code among}.
     */
    TARGET
  }

  /** The comparisons; NOT_EQUAL is false too when a side is empty. */
  enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  /** The arithmetic of numbers, and of datetime with duration. PLUS also joins texts. */
  enum Operation {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }

  /** The functions of the language, in memory and in SQL alike. */
  enum Function {
    DAYS,
    HOURS,
    MINUTES,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    MATCHES,
    LOWER,
    UPPER,
    SIZE,
    /** How many values a field of several has: none are nought, never empty. */
    COUNT,
    /** The date of a datetime in the application's time zone. */
    DATE,
    /** The time of day of a datetime in the application's time zone. */
    TIME,
    /** The moment at which a date begins in the application's time zone. */
    START_OF_DAY,
    /** The Monday of a date's week. */
    START_OF_WEEK,
    START_OF_MONTH,
    START_OF_QUARTER,
    START_OF_YEAR,
    /** The same day so many months later, or the last one of a month that has no such day. */
    ADD_MONTHS,
    /** A number rounded half up, away from zero, to so many digits after the point. */
    ROUND,
    /**
     * Whether a text has a word, in whatever form. Made by searches and asked of the database
     * alone; definitions cannot write it.
     */
    HAS_WORD,
    /** Whether a text has a word that begins so; as {@link #HAS_WORD}. */
    HAS_BEGINNING,
    /** Whether a text has a word that is written much like this one; as {@link #HAS_WORD}. */
    HAS_LIKENESS
  }

  /** Evaluates in memory over values that the place of use provides. */
  interface Scope {
    /** The value at the path, or null when it or a relation on the way is empty. */
    @Nullable Object value(Path path);

    /** The value of a variable of the place of use. */
    @Nullable Object variable(String name);

    /** What the setting is worth. */
    Object setting(Setting setting);
  }
}
