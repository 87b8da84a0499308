package io.formwork.core.notification;

import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.event.RecordEvent;
import io.formwork.core.event.RecordListener;
import java.util.List;

/**
 * Lets what happened to a record be told, and sees whether it was written quietly before anything
 * is.
 */
public final class Announcer implements RecordListener {

  private final Evaluation evaluation;
  private final Tidings tidings;
  private final List<RecordListener> tellers;

  /**
   * @param tellers those who tell people and programs of it, through the same tidings
   */
  public Announcer(Evaluation evaluation, Tidings tidings, List<RecordListener> tellers) {
    this.evaluation = evaluation;
    this.tidings = tidings;
    this.tellers = List.copyOf(tellers);
  }

  @Override
  public void on(RecordEvent event) {
    tidings.within(() -> {
      if (quiet(event)) {
        tidings.quiet(event.record());
      }
      tellers.forEach(teller -> teller.on(event));
      return event;
    });
  }

  /** What was deleted can no longer give anything away. */
  private boolean quiet(RecordEvent event) {
    return !(event instanceof RecordEvent.Deleted)
        && event
            .record()
            .type()
            .quietWhen()
            .map(quiet -> evaluation.holds(quiet, Facts.about(Subject.of(event.record()))))
            .orElse(false);
  }
}
