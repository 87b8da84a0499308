package io.formwork.report;

import io.formwork.core.transfer.RowResult.Standing;
import java.util.Optional;

/** The colours of marked rows, soft enough to read what stands on them. */
enum MarkColour {
  NEW("FFE2F0D9"),
  CHANGED("FFDDEBF7"),
  CONFLICT("FFFFF2CC"),
  FORBIDDEN("FFFBE5D6"),
  INVALID("FFFBE0E0"),
  /** A cell in which something is wrong. */
  WRONG("FFFF9E9E");

  private final String argb;

  MarkColour(String argb) {
    this.argb = argb;
  }

  String argb() {
    return argb;
  }

  static Optional<MarkColour> of(Standing standing) {
    return switch (standing) {
      case NEW -> Optional.of(NEW);
      case CHANGED -> Optional.of(CHANGED);
      case UNCHANGED -> Optional.empty();
      case CONFLICT -> Optional.of(CONFLICT);
      case FORBIDDEN -> Optional.of(FORBIDDEN);
      case INVALID -> Optional.of(INVALID);
    };
  }
}
