package io.formwork.metadata.model;

import java.util.Optional;

/**
 * What a field holds. A value in memory is always of the Java type named at the type; an empty
 * field has no value at all (it is absent from the values of a record).
 */
public sealed interface FieldType {

  /** One line of plain text, a {@link String} of at most {@code max} characters. */
  record Text(int max) implements FieldType {}

  /** Text with paragraphs and simple marks, a {@link String} of sanitised HTML. */
  record RichText() implements FieldType {}

  /** A whole number, a {@link Long} between {@code min} and {@code max}. */
  record Whole(long min, long max) implements FieldType {}

  /**
   * An exact number, a {@link java.math.BigDecimal} with at most {@code precision} digits, {@code
   * scale} of them after the point.
   */
  record Decimal(int precision, int scale) implements FieldType {}

  /** Yes or no, a {@link Boolean}; written {@code boolean}. */
  record Flag() implements FieldType {}

  /** A {@link java.time.LocalDate}; written {@code date}. */
  record Day() implements FieldType {}

  /**
   * An {@link java.time.Instant}, shown in the application's time zone; written {@code datetime}.
   */
  record Moment() implements FieldType {}

  /** A {@link java.time.Duration} of clock or working time; written {@code duration}. */
  record Span() implements FieldType {}

  /**
   * One value of a list of choices, a {@link String} that is a key of {@link
   * ApplicationModel#choices()}.
   */
  record Choice(String choices) implements FieldType {}

  /** The state of the record's own lifecycle, a {@link String}; changes only by a transition. */
  record State(String object) implements FieldType {}

  /**
   * The kind of the state, {@code initial}, {@code active}, ...; a {@link String}, never stored.
   */
  record StateKindOf(String object) implements FieldType {}

  /** A number given once at creation, a {@link String} such as {@code T-2026-00001}. */
  record Sequence(String format) implements FieldType {}

  /** A record of another object, the {@link Long} id of it. */
  record Reference(String object) implements FieldType {}

  /**
   * Several records of another object, each once and in the order in which they were chosen: a
   * {@link java.util.List} of {@link Long} ids.
   */
  record References(String object) implements FieldType {}

  /**
   * The names of the roles that a user has in this application, a {@link java.util.List} of {@link
   * String}.
   */
  record Roles() implements FieldType {}

  /** The object that a relation leads to, be it to one of its records or to several. */
  default Optional<String> target() {
    if (this instanceof Reference(String object)) {
      return Optional.of(object);
    }
    return this instanceof References(String object) ? Optional.of(object) : Optional.empty();
  }
}
