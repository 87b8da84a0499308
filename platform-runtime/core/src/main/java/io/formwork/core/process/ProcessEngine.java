package io.formwork.core.process;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.RecordRef;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.Process;
import java.util.Optional;

/**
 * Drives the process instances of one application. Every call runs the instance to its next wait,
 * in the caller's transaction; the caller has locked the record.
 */
public interface ProcessEngine {

  /** Begins an instance of the process about the record. {@code behind} is whose act it was. */
  void start(Process process, RecordRef about, Optional<Actor> behind);

  /**
   * Completes a task that the caller has locked and closed; {@code outcome} becomes the variable of
   * gateway conditions.
   */
  void complete(Task task, String outcome, Optional<Actor> behind);

  /**
   * Tells the running instances about the record that a transition was taken which no task offered;
   * those that wait for a message or signal of that name go on.
   */
  void signal(RecordRef about, String transition, Optional<Actor> behind);

  /** Fires a timer whose job the caller has taken; does nothing when its instance is gone. */
  void fire(Job timer);
}
