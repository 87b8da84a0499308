package io.formwork.core.process;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.ApplicationModel;
import java.util.List;

/** Makes the engine of an application. The one door to the technology that runs BPMN. */
public interface ProcessEngines {

  /** What keeps the drawings of the application from running; empty when they can. */
  List<Diagnostic> check(ApplicationModel model);

  /**
   * An engine for the processes of the model; {@code versions} finds those that older instances
   * still run.
   */
  ProcessEngine open(
      ApplicationModel model, ProcessHost host, ProcessStores stores, ProcessVersions versions);
}
