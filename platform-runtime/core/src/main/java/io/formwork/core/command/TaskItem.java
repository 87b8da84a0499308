package io.formwork.core.command;

import io.formwork.core.actor.Actor;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.Process;
import java.util.Optional;

/**
 * A task as its holder sees it.
 *
 * @param record what the record it is about is called
 * @param mine whether it is the person's own, not just free for a role of theirs
 * @param holder who holds it: the person, or somebody in whose place the person may act
 * @param assigneeName whose it is, when somebody's
 */
public record TaskItem(
    Task task,
    Process process,
    Process.Binding.Task binding,
    String record,
    boolean mine,
    Actor holder,
    Optional<String> assigneeName) {

  /** Whether it is another one's, in whose place the person may do it. */
  public boolean lent() {
    return holder.substitute().isPresent();
  }
}
