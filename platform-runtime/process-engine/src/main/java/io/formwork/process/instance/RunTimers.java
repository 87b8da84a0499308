package io.formwork.process.instance;

import io.formwork.core.process.Job;
import io.formwork.core.record.RecordRef;
import io.formwork.process.definition.Definition;
import io.formwork.process.drawing.DrawnTimer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jbpm.workflow.instance.impl.WorkflowProcessInstanceImpl;
import org.jbpm.workflow.instance.node.StateBasedNodeInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.jobs.descriptors.ProcessInstanceJobDescription;

/** The timers that one run sets. jBPM says which and from when on; the platform says for when. */
final class RunTimers {

  private final Definition definition;
  private final RecordRef about;
  private final WorkflowProcessInstanceImpl instance;
  private final Platform platform;

  /** The node instance to its earliest timer: a task's timers are set before the task is opened. */
  private final Map<String, Instant> earliest = new HashMap<>();

  RunTimers(
      Definition definition,
      RecordRef about,
      WorkflowProcessInstanceImpl instance,
      Platform platform) {
    this.definition = definition;
    this.about = about;
    this.instance = instance;
    this.platform = platform;
  }

  void set(ProcessInstanceJobDescription description) {
    String holder = description.nodeInstanceId();
    KogitoNodeInstance node = instance.getNodeInstance(holder, true);
    String event = definition.events().event(node.getNodeDefinitionId(), description.timerId());
    DrawnTimer timer = definition.timer(event);
    TimerName name = new TimerName(description.timerId(), timer.repeats());
    Instant due = add(description.id(), name, event, timer);
    earliest.merge(holder, due, (one, other) -> one.isBefore(other) ? one : other);
  }

  void taskOpened(String task, String nodeInstance) {
    Optional.ofNullable(earliest.get(nodeInstance))
        .ifPresent(due -> platform.host().taskDue(task, due));
  }

  /** Sets a repeating timer that has just fired once more, if what it hangs on is still there. */
  void again(Job fired, TimerName name) {
    if (!name.repeats()) {
      return;
    }
    holder(fired.id())
        .ifPresent(holder -> {
          DrawnTimer timer = definition.timer(fired.node());
          Instant due = add(fired.id(), name.next(), fired.node(), timer);
          if (holder instanceof WorkItemNodeInstance task) {
            platform.host().taskDue(task.getWorkItemId(), due);
          }
        });
  }

  private Instant add(String id, TimerName name, String event, DrawnTimer timer) {
    Instant due = platform.host().due(definition.process(), event, timer.after());
    Job job = new Job(id, platform.app(), instance.getStringId(), name.text(), event, about, due);
    platform.stores().jobs().add(job);
    return due;
  }

  private Optional<StateBasedNodeInstance> holder(String timer) {
    return instance.getNodeInstances(true).stream()
        .filter(StateBasedNodeInstance.class::isInstance)
        .map(StateBasedNodeInstance.class::cast)
        .filter(node -> node.getTimerInstances() != null)
        .filter(node -> node.getTimerInstances().contains(timer))
        .findFirst();
  }
}
