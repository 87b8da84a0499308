package io.formwork.process.instance;

import io.formwork.core.process.Job;
import io.formwork.process.drawing.PlainDrawing;
import java.util.Map;
import java.util.Objects;
import org.jbpm.process.instance.InternalProcessRuntime;
import org.jbpm.workflow.instance.impl.WorkflowProcessInstanceImpl;
import org.jbpm.workflow.instance.node.TimerNodeInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.kie.kogito.process.SignalFactory;
import org.kie.kogito.process.impl.AbstractProcessInstance;
import org.kie.kogito.process.workitems.InternalKogitoWorkItemManager;
import org.kie.kogito.timer.TimerInstance;

/** An instance in memory, for one run. */
public final class LoadedInstance {

  private final AbstractProcessInstance<?> instance;
  private final WorkflowProcessInstanceImpl flow;
  private final InternalProcessRuntime runtime;

  LoadedInstance(AbstractProcessInstance<?> instance, InternalProcessRuntime runtime) {
    this.instance = instance;
    this.flow = (WorkflowProcessInstanceImpl) instance.internalGetProcessInstance();
    this.runtime = runtime;
  }

  public WorkflowProcessInstanceImpl flow() {
    return flow;
  }

  public void start() {
    instance.start();
  }

  public void complete(String task, String outcome) {
    instance.executeInWorkflowProcessInstanceWrite(loaded -> {
      if (!waitsFor(task)) {
        throw new IllegalStateException(
            "Instance %s does not wait for task %s".formatted(loaded.getId(), task));
      }
      loaded.setVariable(PlainDrawing.OUTCOME, outcome);
      workItems().completeWorkItem(task, Map.of());
      return true;
    });
  }

  private boolean waitsFor(String task) {
    return flow.getNodeInstances(true).stream()
        .filter(WorkItemNodeInstance.class::isInstance)
        .anyMatch(node -> task.equals(((WorkItemNodeInstance) node).getWorkItemId()));
  }

  public void signal(String transition) {
    instance.send(SignalFactory.of(transition, transition));
  }

  /** Fires the timer, and sets it again in the run when it repeats. */
  public void fire(Job timer, Run run) {
    TimerName name = TimerName.parse(timer.timer());
    // jBPM forgets a timer that says it was its last time.
    int more = name.repeats() ? 1 : 0;
    instance.executeInWorkflowProcessInstanceWrite(loaded -> {
      loaded.signalEvent(
          TimerNodeInstance.TIMER_TRIGGERED_EVENT,
          TimerInstance.with(timer.id(), name.timer(), more));
      run.act(() -> run.timers().again(timer, name));
      return true;
    });
  }

  /** Takes out of jBPM's memory what a failed call may have left there. */
  public void forget() {
    runtime.getProcessInstanceManager().removeProcessInstance(flow);
    flow.getNodeInstances(true).stream()
        .filter(WorkItemNodeInstance.class::isInstance)
        .map(node -> ((WorkItemNodeInstance) node).getWorkItemId())
        .filter(Objects::nonNull)
        .forEach(workItems()::internalRemoveWorkItem);
  }

  private InternalKogitoWorkItemManager workItems() {
    return (InternalKogitoWorkItemManager)
        runtime.getKogitoProcessRuntime().getKogitoWorkItemManager();
  }
}
