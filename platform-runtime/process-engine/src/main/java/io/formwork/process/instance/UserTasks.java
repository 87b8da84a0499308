package io.formwork.process.instance;

import java.util.Optional;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemHandler;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.internal.process.workitem.WorkItemTransition;
import org.kie.kogito.process.workitems.impl.DefaultKogitoWorkItemHandler;

/** Opens a task of ours for each work item of a user task, and abandons it when jBPM does. */
final class UserTasks extends DefaultKogitoWorkItemHandler {

  static final String NAME = "Human Task";

  private final Runs runs;

  UserTasks(Runs runs) {
    this.runs = runs;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public Optional<WorkItemTransition> activateWorkItemHandler(
      KogitoWorkItemManager manager,
      KogitoWorkItemHandler handler,
      KogitoWorkItem item,
      WorkItemTransition transition) {
    runs.of(item.getProcessInstanceStringId())
        .openTask(
            item.getStringId(),
            item.getNodeInstance().getNodeDefinitionId(),
            item.getNodeInstance().getStringId());
    return Optional.empty();
  }

  @Override
  public Optional<WorkItemTransition> abortWorkItemHandler(
      KogitoWorkItemManager manager,
      KogitoWorkItemHandler handler,
      KogitoWorkItem item,
      WorkItemTransition transition) {
    runs.of(item.getProcessInstanceStringId()).abandonTask(item.getStringId());
    return Optional.empty();
  }
}
