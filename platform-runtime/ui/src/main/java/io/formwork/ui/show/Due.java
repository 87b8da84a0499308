package io.formwork.ui.show;

import static io.formwork.ui.text.Texts.text;

import io.formwork.core.value.DurationWords;
import io.formwork.metadata.model.StateKind;
import io.formwork.ui.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A deadline: how long there is still, in red when it has passed. */
public final class Due {

  private static final Duration SOON = Duration.ofHours(2);
  private static final Duration COUNTED = Duration.ofHours(24);
  private static final Set<StateKind> PRESSING = Set.of(StateKind.INITIAL, StateKind.ACTIVE);

  private Due() {}

  /** As a date where nothing is to be done any more, otherwise with its urgency. */
  public static Shown of(Visit visit, Instant due, Optional<StateKind> kind) {
    String exact = Ago.exact(visit, due);
    if (kind.isPresent() && !PRESSING.contains(kind.get())) {
      return new Shown(Ago.words(visit, due), "fw-moment", exact);
    }
    Duration left = Duration.between(visit.now(), due);
    if (left.isNegative()) {
      return new Shown(text("due.late", words(visit, left.negated())), "fw-due fw-late", exact);
    }
    String css = left.compareTo(SOON) < 0 ? "fw-due fw-soon" : "fw-due";
    String words =
        left.compareTo(COUNTED) < 0 ? text("due.left", words(visit, left)) : Ago.words(visit, due);
    return new Shown(words, css, exact);
  }

  private static String words(Visit visit, Duration duration) {
    return DurationWords.of(duration, visit.locale());
  }
}
