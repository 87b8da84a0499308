package io.formwork.process.instance;

import org.jbpm.workflow.core.node.BoundaryEventNode;
import org.kie.api.event.process.ProcessNodeEvent;
import org.kie.api.event.process.ProcessNodeLeftEvent;
import org.kie.api.event.process.ProcessNodeTriggeredEvent;
import org.kie.kogito.internal.process.event.DefaultKogitoProcessEventListener;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;

/**
 * Writes down which nodes an instance enters and leaves. Listens before the fact: afterwards jBPM
 * has already run on, and the nodes would stand in reverse.
 */
final class History extends DefaultKogitoProcessEventListener {

  private final Runs runs;

  History(Runs runs) {
    this.runs = runs;
  }

  @Override
  public void beforeNodeTriggered(ProcessNodeTriggeredEvent event) {
    write(event, true);
  }

  @Override
  public void beforeNodeLeft(ProcessNodeLeftEvent event) {
    if (event.getNodeInstance().getNode() instanceof BoundaryEventNode) {
      // It happens and is never entered.
      write(event, true);
    }
    write(event, false);
  }

  private void write(ProcessNodeEvent event, boolean entered) {
    String instance = ((KogitoProcessInstance) event.getProcessInstance()).getStringId();
    String node = ((KogitoNodeInstance) event.getNodeInstance()).getNodeDefinitionId();
    runs.of(instance).step(node, entered);
  }
}
