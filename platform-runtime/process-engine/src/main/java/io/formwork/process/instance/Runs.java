package io.formwork.process.instance;

import io.formwork.metadata.expression.Expression;
import io.formwork.process.definition.Conditions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The runs under way, by instance. An instance has one at a time: its row is locked. So whoever
 * holds that lock and finds a run here has found one of its own.
 */
public final class Runs implements Conditions {

  private final Map<String, Run> byInstance = new ConcurrentHashMap<>();

  /** The run that an instance is in. */
  Run of(String instance) {
    return find(instance)
        .orElseThrow(() -> new IllegalStateException("No run of instance " + instance));
  }

  /** The run that an instance is in, when it is in one. */
  public Optional<Run> find(String instance) {
    return Optional.ofNullable(byInstance.get(instance));
  }

  public void begin(Run run) {
    if (byInstance.putIfAbsent(run.id(), run) != null) {
      throw new IllegalStateException("Instance " + run.id() + " is under way already");
    }
  }

  public void end(Run run) {
    byInstance.remove(run.id(), run);
  }

  @Override
  public boolean hold(String instance, Expression condition) {
    return of(instance).holds(condition);
  }
}
