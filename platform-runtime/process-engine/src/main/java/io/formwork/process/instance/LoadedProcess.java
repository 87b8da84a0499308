package io.formwork.process.instance;

import io.formwork.core.record.RecordRef;
import io.formwork.process.definition.Definition;
import io.formwork.process.drawing.PlainDrawing;
import java.util.Map;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerService;
import org.kie.kogito.Addons;
import org.kie.kogito.StaticApplication;
import org.kie.kogito.StaticConfig;
import org.kie.kogito.process.ProcessConfig;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.AbstractProcessInstance;
import org.kie.kogito.process.impl.DefaultProcessEventListenerConfig;
import org.kie.kogito.process.impl.DefaultWorkItemHandlerConfig;
import org.kie.kogito.process.impl.StaticProcessConfig;
import org.kie.kogito.services.uow.CollectingUnitOfWorkFactory;
import org.kie.kogito.services.uow.DefaultUnitOfWorkManager;
import org.kie.kogito.signal.SignalManagerHub;

/** A version of a process in jBPM's hands, shared by all calls; brings single instances to life. */
public final class LoadedProcess {

  private final Definition definition;
  private final BytesProcess process;
  private final ProcessInstanceMarshallerService bytes;

  private LoadedProcess(
      Definition definition, BytesProcess process, ProcessInstanceMarshallerService bytes) {
    this.definition = definition;
    this.process = process;
    this.bytes = bytes;
  }

  /** Hands a definition to jBPM, whose questions are answered by the runs. */
  public static LoadedProcess of(Definition definition, Runs runs, Platform platform) {
    ProcessInstanceMarshallerService bytes =
        ProcessInstanceMarshallerService.newBuilder()
            .withDefaultObjectMarshallerStrategies()
            .withDefaultListeners()
            .build();
    ProcessConfig config = config(runs, platform);
    StaticApplication application = new StaticApplication(new StaticConfig(Addons.EMTPY, config));
    BytesProcess process = new BytesProcess(definition, config, application);
    process.setProcessInstancesFactory(created -> new RunStates(runs, bytes));
    process.activate();
    return new LoadedProcess(definition, process, bytes);
  }

  private static ProcessConfig config(Runs runs, Platform platform) {
    DefaultWorkItemHandlerConfig handlers = new DefaultWorkItemHandlerConfig();
    handlers.register(UserTasks.NAME, new UserTasks(runs));
    handlers.register(PlainDrawing.SERVICE, new ServiceTasks(runs));
    NoSignals signals = new NoSignals();
    return new StaticProcessConfig(
        handlers,
        new DefaultProcessEventListenerConfig(new History(runs)),
        new DefaultUnitOfWorkManager(new CollectingUnitOfWorkFactory()),
        new TimerJobs(runs, platform.stores().jobs())) {
      @Override
      public SignalManagerHub signalManagerHub() {
        return signals;
      }
    };
  }

  public Definition definition() {
    return definition;
  }

  /** A new instance about the record, not yet started. */
  public LoadedInstance create(RecordRef about) {
    BpmnVariables variables = BpmnVariables.create(Map.of(PlainDrawing.RECORD, about.id()));
    return loaded(process.createInstance(variables));
  }

  /** The instance that was stored as these bytes. */
  public LoadedInstance load(byte[] state) {
    return loaded(bytes.unmarshallProcessInstance(state, process));
  }

  private LoadedInstance loaded(ProcessInstance<?> instance) {
    return new LoadedInstance((AbstractProcessInstance<?>) instance, process.runtime());
  }
}
