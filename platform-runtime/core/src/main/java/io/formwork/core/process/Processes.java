package io.formwork.core.process;

import io.formwork.core.task.Task;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.Process;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The processes of an application, those that only older instances run included. */
public final class Processes {

  private final ApplicationModel model;
  private final ProcessVersions versions;
  private final Map<String, Process> restated = new ConcurrentHashMap<>();

  public Processes(ApplicationModel model, ProcessVersions versions) {
    this.model = model;
    this.versions = versions;
  }

  /** Whether a process of the model is about records of the object. */
  public boolean areAbout(String object) {
    return model.processes().values().stream().anyMatch(process -> process.about().equals(object));
  }

  /**
   * The process as an instance of that version runs it; what it speaks of bears the names of today.
   */
  public Optional<Process> find(String name, String version) {
    Optional<Process> current =
        Optional.ofNullable(model.processes().get(name))
            .filter(process -> process.version().equals(version));
    return current.or(() -> earlier(name, version));
  }

  private Optional<Process> earlier(String name, String version) {
    String key = name + " " + version;
    Process known = restated.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Process> found =
        versions.find(name, version).map(earlier -> new Restated(earlier, model).process());
    found.ifPresent(process -> restated.put(key, process));
    return found;
  }

  /**
   * What the task's node means in the version that its instance runs; its outcomes bear the names
   * that the transitions have now.
   */
  public Optional<Process.Binding.Task> binding(Task task) {
    return drawn(task).map(binding -> named(binding, task.about().object()));
  }

  /** What the task's instance calls a transition, which may have been renamed since it began. */
  public String outcome(Task task, Lifecycle.Transition taken) {
    return drawn(task).stream()
        .flatMap(binding -> binding.outcomes().stream())
        .filter(taken::isCalled)
        .findFirst()
        .orElse(taken.name());
  }

  private Process.Binding.Task named(Process.Binding.Task binding, String object) {
    List<String> outcomes =
        binding.outcomes().stream().map(outcome -> nameNow(outcome, object)).toList();
    return new Process.Binding.Task(
        binding.node(),
        binding.title(),
        binding.role(),
        binding.assignee(),
        binding.form(),
        binding.inState(),
        outcomes);
  }

  /** What a transition of the object is called now, whichever of its names is given. */
  public String nameNow(String outcome, String object) {
    return model
        .object(object)
        .lifecycle()
        .flatMap(lifecycle -> lifecycle.find(outcome))
        .map(Lifecycle.Transition::name)
        .orElse(outcome);
  }

  private Optional<Process.Binding.Task> drawn(Task task) {
    return find(task.process(), task.version())
        .map(process -> process.bindings().get(task.node()))
        .filter(Process.Binding.Task.class::isInstance)
        .map(Process.Binding.Task.class::cast);
  }
}
