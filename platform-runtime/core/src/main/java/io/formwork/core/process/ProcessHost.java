package io.formwork.core.process;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Process;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a process engine asks of the platform while an instance runs. */
public interface ProcessHost {

  /** Whether a condition on a flow holds for the record now. */
  boolean holds(Expression condition, RecordRef about, Optional<String> outcome);

  /** The process has come to a user task: opens the task, tells its holders. */
  void openTask(Opened opened);

  /** The process left a user task without its completion: a boundary timer, a cancel. */
  void abandonTask(String task);

  /**
   * The process has come to a service task: does what its binding declares.
   *
   * @param behind whose act let the process go on, when it was a person's
   * @param channel through what that person came, or what else let it go on
   */
  void perform(
      Process process,
      Process.Binding.Service service,
      RecordRef about,
      Optional<Actor> behind,
      Channel channel);

  /**
   * When a timer of that duration fires, by the calendar of its binding (the application's when it
   * has none).
   */
  Instant due(Process process, String node, Duration duration);

  /** The timer on a user task was set: the task shows when it falls due. */
  void taskDue(String task, Instant due);

  /** A task that is to be opened. */
  record Opened(
      String task,
      String instance,
      Process process,
      Process.Binding.Task binding,
      RecordRef about,
      Optional<Actor> behind) {}
}
