package io.formwork.process.instance;

import java.util.Optional;
import java.util.stream.Stream;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerService;
import org.kie.kogito.process.MutableProcessInstances;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.ProcessInstanceReadMode;
import org.kie.kogito.process.bpmn2.BpmnVariables;

/**
 * What jBPM takes for its store: hands the new state to the run, which stores it when all has gone
 * well. jBPM looks nothing up here; the engine gives it the instances it has locked.
 */
final class RunStates implements MutableProcessInstances<BpmnVariables> {

  private final Runs runs;
  private final ProcessInstanceMarshallerService bytes;

  RunStates(Runs runs, ProcessInstanceMarshallerService bytes) {
    this.runs = runs;
    this.bytes = bytes;
  }

  @Override
  public void create(String id, ProcessInstance<BpmnVariables> instance) {
    // The engine has added the instance's row; its first state comes with the first wait.
  }

  @Override
  public void update(String id, ProcessInstance<BpmnVariables> instance) {
    runs.of(id).keep(bytes.marshallProcessInstance(instance));
  }

  @Override
  public void remove(String id) {
    runs.of(id).end();
  }

  @Override
  public boolean exists(String id) {
    return runs.find(id).isPresent();
  }

  @Override
  public Optional<ProcessInstance<BpmnVariables>> findById(
      String id, ProcessInstanceReadMode mode) {
    return Optional.empty();
  }

  @Override
  public Stream<ProcessInstance<BpmnVariables>> stream(ProcessInstanceReadMode mode) {
    return Stream.empty();
  }

  @Override
  public Stream<ProcessInstance<BpmnVariables>> waitingForEventType(
      String event, ProcessInstanceReadMode mode) {
    return Stream.empty();
  }
}
