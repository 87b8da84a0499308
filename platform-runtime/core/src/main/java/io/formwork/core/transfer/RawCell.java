package io.formwork.core.transfer;

import java.math.BigDecimal;

/** What stands in a cell of a file that somebody brings, before anybody knows what it means. */
public sealed interface RawCell {

  record Empty() implements RawCell {}

  record Text(String text) implements RawCell {}

  /**
   * A number.
   *
   * @param moment whether it is shown as a date or a time: days since 30 December 1899
   */
  record Figure(BigDecimal value, boolean moment) implements RawCell {}

  record Flag(boolean value) implements RawCell {}

  /** A formula that came to nothing, {@code #REF!}. */
  record Broken(String error) implements RawCell {}

  /** As it would be read aloud. */
  default String text() {
    return switch (this) {
      case Empty empty -> "";
      case Text text -> text.text().strip();
      case Figure number -> number.value().stripTrailingZeros().toPlainString();
      case Flag flag -> Boolean.toString(flag.value());
      case Broken broken -> broken.error();
    };
  }
}
