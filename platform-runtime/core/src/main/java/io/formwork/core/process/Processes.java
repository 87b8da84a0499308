package io.formwork.core.process;

import io.formwork.core.task.Task;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Process;
import java.util.Optional;

/** The processes of an application, those that only older instances run included. */
public final class Processes {

  private final ApplicationModel model;
  private final ProcessVersions versions;

  public Processes(ApplicationModel model, ProcessVersions versions) {
    this.model = model;
    this.versions = versions;
  }

  /** The process as an instance of that version runs it. */
  public Optional<Process> find(String name, String version) {
    Optional<Process> current =
        Optional.ofNullable(model.processes().get(name))
            .filter(process -> process.version().equals(version));
    return current.or(() -> versions.find(name, version));
  }

  /** What the task's node means in the version that its instance runs. */
  public Optional<Process.Binding.Task> binding(Task task) {
    return find(task.process(), task.version())
        .map(process -> process.bindings().get(task.node()))
        .filter(Process.Binding.Task.class::isInstance)
        .map(Process.Binding.Task.class::cast);
  }
}
