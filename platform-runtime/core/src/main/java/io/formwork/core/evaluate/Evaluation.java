package io.formwork.core.evaluate;

import io.formwork.core.setting.Settings;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Evaluator;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.Optional;

/** Evaluates the expressions of an application over records in memory. */
public final class Evaluation {

  private final ApplicationModel model;
  private final RecordStore store;
  private final Settings settings;
  private final Evaluator evaluator;

  public Evaluation(ApplicationModel model, RecordStore store, Settings settings, Clock clock) {
    this.model = model;
    this.store = store;
    this.settings = settings;
    this.evaluator = new Evaluator(clock, model.timezone());
  }

  public Optional<Object> value(Expression expression, Facts facts) {
    return evaluator.value(expression, scope(facts));
  }

  public boolean holds(Expression condition, Facts facts) {
    return evaluator.holds(condition, scope(facts));
  }

  /**
   * What paths and variables mean given these facts; keeps what it read for the length of one
   * evaluation.
   */
  public Expression.Scope scope(Facts facts) {
    return new RecordScope(this, model, store, facts);
  }

  Settings settings() {
    return settings;
  }

  Evaluator evaluator() {
    return evaluator;
  }
}
