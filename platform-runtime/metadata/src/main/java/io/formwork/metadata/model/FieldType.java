package io.formwork.metadata.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a field holds. A value in memory is always of the Java type named at the type; an empty
 * field has no value at all (it is absent from the values of a record).
 */
public sealed interface FieldType {

  /**
   * One line of plain text, a {@link String} of at most {@code max} characters that looks as the
   * form says, when there is one.
   */
  record Text(int max, Optional<TextForm> form) implements FieldType {
    public Text(int max) {
      this(max, Optional.empty());
    }
  }

  /** Text with paragraphs and simple marks, a {@link String} of sanitised HTML. */
  record RichText() implements FieldType {}

  /** An address for letters, a {@link String} such as {@code anna@example.org}. */
  record Email() implements FieldType {}

  /**
   * A telephone number, a {@link String} as E.164 has it, such as {@code +79161234567}.
   *
   * @param country whose numbers may be written without their country, {@code RU}; without one all
   *     numbers are written with it
   */
  record Phone(Optional<String> country) implements FieldType {}

  /**
   * The address of a page, a {@link String} that begins with {@code http://} or {@code https://}.
   */
  record Url() implements FieldType {}

  /** A whole number, a {@link Long} between {@code min} and {@code max}. */
  record Whole(long min, long max) implements FieldType {}

  /**
   * An exact number, a {@link java.math.BigDecimal} with at most {@code precision} digits, {@code
   * scale} of them after the point.
   */
  record Decimal(int precision, int scale, Range<BigDecimal> range) implements FieldType {
    public Decimal(int precision, int scale) {
      this(precision, scale, Range.any());
    }
  }

  /**
   * An amount in one currency, a {@link java.math.BigDecimal} with as many digits after the point
   * as the currency has.
   */
  record Money(Currency currency, Range<BigDecimal> range) implements FieldType {

    /** Digits before and after the point together. */
    public static final int PRECISION = 18;

    /** Digits after the point: two of the rouble, none of the yen. */
    public int scale() {
      return Math.max(0, currency.getDefaultFractionDigits());
    }
  }

  /** Yes or no, a {@link Boolean}; written {@code boolean}. */
  record Flag() implements FieldType {}

  /** A {@link java.time.LocalDate}; written {@code date}. */
  record Day(Range<LocalDate> range) implements FieldType {
    public Day() {
      this(Range.any());
    }
  }

  /** A {@link java.time.LocalTime} of any day, to the second; written {@code time}. */
  record TimeOfDay() implements FieldType {}

  /**
   * An {@link java.time.Instant}, shown in the application's time zone; written {@code datetime}.
   */
  record Moment() implements FieldType {}

  /** A {@link java.time.Duration} of clock or working time; written {@code duration}. */
  record Span(Range<Duration> range) implements FieldType {
    public Span() {
      this(Range.any());
    }
  }

  /**
   * One value of a list of choices, a {@link String} that is a key of {@link
   * ApplicationModel#choices()}.
   */
  record Choice(String choices) implements FieldType {}

  /**
   * Several values of a list of choices, a {@link java.util.List} of {@link String} in the order of
   * their definition, each once and never none; written {@code choice_set}.
   */
  record ChoiceSet(String choices) implements FieldType {}

  /**
   * Short free words that people put on records and find them by, a {@link java.util.List} of
   * {@link String} as {@link io.formwork.metadata.value.Tags} has them, each once, in alphabetical
   * order and never none (B47).
   *
   * @param max the greatest length of one, in characters
   * @param most how many there may be
   */
  record Tags(int max, int most) implements FieldType {

    /** The length and the number where nothing else is said. */
    public static final int USUAL_LENGTH = 40;

    public static final int USUAL_NUMBER = 20;
  }

  /** The state of the record's own lifecycle, a {@link String}; changes only by a transition. */
  record State(String object) implements FieldType {}

  /**
   * The kind of the state, {@code initial}, {@code active}, ...; a {@link String}, never stored.
   */
  record StateKindOf(String object) implements FieldType {}

  /**
   * A number given once at creation, a {@link String} such as {@code T-2026-00001}.
   *
   * @param restarts when the count begins anew
   * @param per what else has a count of its own: the names from the record to the value whose code
   *     stands in the number, {@code [category]} or {@code [department, code]}; none when there is
   *     one count
   * @param gapless whether no number is left out: they are given in the order in which the saves
   *     end, for which one save waits for another
   */
  record Sequence(String format, Restarts restarts, List<String> per, boolean gapless)
      implements FieldType {
    public Sequence {
      per = List.copyOf(per);
    }

    public Sequence(String format) {
      this(format, Restarts.of(format), List.of(), false);
    }
  }

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

  /**
   * Files of a class, a {@link java.util.List} of {@link io.formwork.metadata.value.KeptFile}, also
   * where only one is kept.
   */
  record Files(String fileClass, boolean many) implements FieldType {}

  /** The object that a relation leads to, be it to one of its records or to several. */
  default Optional<String> target() {
    if (this instanceof Reference(String object)) {
      return Optional.of(object);
    }
    return this instanceof References(String object) ? Optional.of(object) : Optional.empty();
  }

  /** Data of another program, a {@link io.formwork.metadata.value.Json}. */
  record Json() implements FieldType {}

  /** Whether lists can be put in the order of such values. */
  default boolean hasOrder() {
    return !(this instanceof RichText || this instanceof Roles || this instanceof Json)
        && !(this instanceof Files)
        && !isSeveral();
  }

  /** Whether it holds several values instead of one. */
  default boolean isSeveral() {
    return this instanceof Roles
        || this instanceof ChoiceSet
        || this instanceof Tags
        || this instanceof References
        || (this instanceof Files(String ignored, boolean many) && many);
  }
}
