package io.formwork.core.rate;

import java.util.Locale;

/** What is counted, each kind for itself; the numbers are those of a minute. */
public enum Kind {
  /** Every request of a person or a key. */
  REQUESTS(6000),
  /** Those that read much to answer little: search, figures, explanations. */
  SEARCHES(600),
  /** Those that move much: export, import, many records at once, publishing. */
  TRANSFERS(60),
  /** Those from one address for which nobody has signed in. */
  STRANGERS(600);

  private final long standard;

  Kind(long standard) {
    this.standard = standard;
  }

  /** How many a minute unless the operator says otherwise: far above what people do. */
  long standard() {
    return standard;
  }

  /** As answers and the operator call it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
