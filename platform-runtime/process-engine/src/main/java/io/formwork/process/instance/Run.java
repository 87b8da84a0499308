package io.formwork.process.instance;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.process.ProcessHistory.Step;
import io.formwork.core.process.ProcessHost.Opened;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Process.Binding;
import io.formwork.process.definition.Definition;
import io.formwork.process.drawing.PlainDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jbpm.workflow.instance.impl.WorkflowProcessInstanceImpl;
import org.jspecify.annotations.Nullable;

/**
 * One call of the engine on one instance, until its next wait. Speaks to the platform for it and
 * remembers the exception that the platform answered with, which jBPM wraps on the way out.
 */
public final class Run {

  private final Definition definition;
  private final RecordRef about;
  private final Optional<Actor> behind;
  private final Channel channel;
  private final WorkflowProcessInstanceImpl instance;
  private final Platform platform;
  private final RunTimers timers;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private byte @Nullable [] state;
  private boolean ended;
  private @Nullable RuntimeException failure;

  /**
   * A call on behalf of whoever or whatever lets the instance go on.
   *
   * @param alone through what it goes on when nobody is behind it
   */
  public Run(
      Definition definition,
      RecordRef about,
      Optional<Actor> behind,
      Channel alone,
      WorkflowProcessInstanceImpl instance,
      Platform platform) {
    this.definition = definition;
    this.about = about;
    this.behind = behind;
    this.channel = behind.map(Actor::channel).orElse(alone);
    this.instance = instance;
    this.platform = platform;
    this.timers = new RunTimers(definition, about, instance, platform);
  }

  public String id() {
    return instance.getStringId();
  }

  RunTimers timers() {
    return timers;
  }

  /** Asks the platform, remembering what went wrong. */
  <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (RuntimeException e) {
      if (failure == null) {
        failure = e;
      }
      throw e;
    }
  }

  void act(Runnable deed) {
    ask(() -> {
      deed.run();
      return true;
    });
  }

  boolean holds(Expression condition) {
    Object outcome = instance.getVariable(PlainDrawing.OUTCOME);
    return ask(() ->
        platform
            .host()
            .holds(condition, about, Optional.ofNullable(outcome).map(String.class::cast)));
  }

  void openTask(String task, String node, String nodeInstance) {
    Process process = definition.process();
    if (!(process.bindings().get(node) instanceof Binding.Task binding)) {
      throw new IllegalStateException(node + " of " + process.name() + " is bound to no task");
    }
    act(() -> {
      platform.host().openTask(new Opened(task, id(), process, binding, about, behind));
      timers.taskOpened(task, nodeInstance);
    });
  }

  void abandonTask(String task) {
    act(() -> platform.host().abandonTask(task));
  }

  void perform(String node) {
    Process process = definition.process();
    if (!(process.bindings().get(node) instanceof Binding.Service binding)) {
      throw new IllegalStateException(node + " of " + process.name() + " is bound to no service");
    }
    act(() -> platform.host().perform(process, binding, about, behind, channel));
  }

  void step(String node, boolean entered) {
    steps.add(new Step(id(), node, entered, platform.clock().instant()));
  }

  void keep(byte[] bytes) {
    state = bytes;
  }

  void end() {
    ended = true;
  }

  /** A transition that was taken while the instance was under way; it hears of it afterwards. */
  public void tellLater(String transition) {
    told.add(transition);
  }

  /** What it is to hear of now, in order. */
  public List<String> told() {
    return List.copyOf(told);
  }

  /** Stores what has become of the instance, and how; nothing, if jBPM kept a failure to itself. */
  public void store() {
    if (failure != null) {
      throw failure;
    }
    platform.stores().history().addAll(steps);
    if (ended) {
      platform.stores().instances().end(id(), platform.clock().instant());
      return;
    }
    if (state != null) {
      platform.stores().instances().update(id(), state);
    }
  }

  /** The exception to end the call with: the platform's own, not jBPM's wrapping of it. */
  public RuntimeException cause(RuntimeException thrown) {
    return failure == null ? thrown : failure;
  }
}
