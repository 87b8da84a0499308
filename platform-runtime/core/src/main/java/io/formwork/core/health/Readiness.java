package io.formwork.core.health;

import java.util.List;

/** How far the application is: on its way, serving, or refusing to start. */
public sealed interface Readiness {

  /** On its way; ask again. */
  record Starting() implements Readiness {}

  /** Everything is applied and requests are answered. */
  record Serving() implements Readiness {}

  /**
   * It will not serve until somebody changes something.
   *
   * @param reasons whole sentences for whoever started it; never shown to strangers
   */
  record Refused(List<String> reasons) implements Readiness {

    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
