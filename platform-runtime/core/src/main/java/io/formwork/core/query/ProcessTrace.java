package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.process.InstanceStore;
import io.formwork.core.process.InstanceStore.Instance;
import io.formwork.core.process.ProcessHistory;
import io.formwork.core.process.Processes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.Process;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a record stands on the drawings of its processes. */
public final class ProcessTrace {

  private final Query query;
  private final InstanceStore instances;
  private final ProcessHistory history;
  private final Processes processes;

  public ProcessTrace(
      Query query, InstanceStore instances, ProcessHistory history, Processes processes) {
    this.query = query;
    this.instances = instances;
    this.history = history;
    this.processes = processes;
  }

  /**
   * One instance on its drawing.
   *
   * @param active the nodes it waits at
   * @param passed the nodes it came through
   */
  public record Trace(Process process, Instance instance, Set<String> active, Set<String> passed) {}

  /** The newest instance first; nothing when the record is not there for the actor. */
  public List<Trace> of(Actor actor, RecordRef record) {
    if (query.get(actor, record).isEmpty()) {
      return List.of();
    }
    return instances.all(record).reversed().stream().flatMap(i -> trace(i).stream()).toList();
  }

  private Optional<Trace> trace(Instance instance) {
    Map<String, Integer> inside = new LinkedHashMap<>();
    Set<String> passed = new LinkedHashSet<>();
    for (ProcessHistory.Step step : history.of(instance.id())) {
      inside.merge(step.node(), step.entered() ? 1 : -1, Integer::sum);
      if (!step.entered()) {
        passed.add(step.node());
      }
    }
    Set<String> active = new LinkedHashSet<>();
    if (instance.ended().isEmpty()) {
      inside.forEach((node, times) -> {
        if (times > 0) {
          active.add(node);
        }
      });
    }
    return processes
        .find(instance.process(), instance.version())
        .map(process -> new Trace(process, instance, active, passed));
  }
}
