package io.formwork.metadata.model;

import java.util.Locale;

/** What clocks, boards, reports and checks understand of a state; its label is free. */
public enum StateKind {
  INITIAL,
  ACTIVE,
  PAUSED,
  RESOLVED,
  FINAL;

  /** The word of the definitions: {@code active}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
