package io.formwork.process.instance;

import io.formwork.process.definition.Definition;
import org.jbpm.process.instance.InternalProcessRuntime;
import org.kie.api.runtime.process.WorkflowProcessInstance;
import org.kie.kogito.Application;
import org.kie.kogito.process.ProcessConfig;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnProcess;
import org.kie.kogito.process.bpmn2.BpmnProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnVariables;

/**
 * jBPM's process, whose instances come from bytes read once: left to itself it reads an instance to
 * look at it and reads it again to work on it.
 */
final class BytesProcess extends BpmnProcess {

  BytesProcess(Definition definition, ProcessConfig config, Application application) {
    super(definition.flow(), config, application);
  }

  @Override
  public ProcessInstance<BpmnVariables> createInstance(WorkflowProcessInstance read) {
    BpmnProcessInstance instance = (BpmnProcessInstance) super.createInstance(read);
    instance.internalSetProcessInstance((org.jbpm.workflow.instance.WorkflowProcessInstance) read);
    return instance;
  }

  InternalProcessRuntime runtime() {
    return createProcessRuntime();
  }
}
