package io.formwork.report;

import io.formwork.core.transfer.RowResult.Standing;
import java.util.Optional;

/** The colours of marked rows, soft enough to read what stands on them. */
enum MarkColour {
  NEW(0, "FFE2F0D9"),
  CHANGED(1, "FFDDEBF7"),
  CONFLICT(2, "FFFFF2CC"),
  FORBIDDEN(3, "FFFBE5D6"),
  INVALID(4, "FFFBE0E0"),
  /** A cell in which something is wrong. */
  WRONG(5, "FFFF9E9E");

  private final int place;
  private final String argb;

  MarkColour(int place, String argb) {
    this.place = place;
    this.argb = argb;
  }

  /** Which of the colours it is, from 0. */
  int place() {
    return place;
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
