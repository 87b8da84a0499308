package io.formwork.core.right;

import io.formwork.core.message.Decision;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.Lifecycle;
import java.util.Optional;

/**
 * A transition that leaves the state a record is in, as one person may take it.
 *
 * @param task the person's open task that offers it, when one does
 * @param decision whether it may be taken, or why not
 */
public record Offer(Lifecycle.Transition transition, Optional<Task> task, Decision decision) {}
