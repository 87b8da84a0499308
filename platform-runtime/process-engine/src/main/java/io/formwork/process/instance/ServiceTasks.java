package io.formwork.process.instance;

import io.formwork.process.drawing.PlainDrawing;
import java.util.Map;
import java.util.Optional;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemHandler;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.internal.process.workitem.WorkItemTransition;
import org.kie.kogito.process.workitems.impl.DefaultKogitoWorkItemHandler;

/** Has the platform do what a service task is bound to, and goes on at once. */
final class ServiceTasks extends DefaultKogitoWorkItemHandler {

  private final Runs runs;

  ServiceTasks(Runs runs) {
    this.runs = runs;
  }

  @Override
  public String getName() {
    return PlainDrawing.SERVICE;
  }

  @Override
  public Optional<WorkItemTransition> activateWorkItemHandler(
      KogitoWorkItemManager manager,
      KogitoWorkItemHandler handler,
      KogitoWorkItem item,
      WorkItemTransition transition) {
    runs.of(item.getProcessInstanceStringId())
        .perform(item.getNodeInstance().getNodeDefinitionId());
    return Optional.of(
        workItemLifeCycle.newTransition(TRANSITION_COMPLETE, item.getPhaseStatus(), Map.of()));
  }
}
