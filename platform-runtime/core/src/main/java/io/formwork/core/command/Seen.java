package io.formwork.core.command;

import java.util.OptionalLong;

/**
 * What somebody who writes has seen of a record.
 *
 * @param version of the record; empty for a write that applies to whatever stands there
 * @param merging whether fields that nobody else has touched since may be saved together with what
 *     others have saved
 */
public record Seen(OptionalLong version, boolean merging) {

  /** Applies to whatever stands there. */
  public static Seen anything() {
    return new Seen(OptionalLong.empty(), false);
  }

  /** Only that version will do. */
  public static Seen exactly(long version) {
    return new Seen(OptionalLong.of(version), false);
  }

  /** That version, and what others have saved since in other fields. */
  public static Seen orMerged(long version) {
    return new Seen(OptionalLong.of(version), true);
  }
}
