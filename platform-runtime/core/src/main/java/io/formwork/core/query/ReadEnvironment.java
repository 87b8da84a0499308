package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;

/** What expressions in a search mean: the clock, and the actor as {@code me}. */
public final class ReadEnvironment {

  private final ApplicationModel model;
  private final Evaluation evaluation;
  private final Clock clock;

  public ReadEnvironment(ApplicationModel model, Evaluation evaluation, Clock clock) {
    this.model = model;
    this.evaluation = evaluation;
    this.clock = clock;
  }

  public RecordSearch.Environment of(Actor actor) {
    return of(Facts.none().me(model.object(ObjectType.USER), actor));
  }

  /** For a definition's own searches, with the roots and variables it may speak of. */
  public RecordSearch.Environment of(Facts facts) {
    return new RecordSearch.Environment(clock.instant(), model.timezone(), evaluation.scope(facts));
  }
}
