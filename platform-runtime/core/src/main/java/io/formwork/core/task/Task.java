package io.formwork.core.task;

import io.formwork.core.record.RecordRef;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a process waits for a person to do.
 *
 * @param id the engine's work item
 * @param instance the process instance
 * @param process the name of the process
 * @param version the version of the process that the instance runs
 * @param node the user task in the drawing
 * @param role who may claim it
 * @param assignee whose it is
 * @param due when a timer on it will fire
 * @param closed when it stopped being open
 * @param outcome the transition that closed it, empty when a timer or a cancel did
 */
public record Task(
    String id,
    String instance,
    String process,
    String version,
    String node,
    RecordRef about,
    Optional<String> role,
    Optional<Long> assignee,
    Instant created,
    Optional<Instant> due,
    Optional<Instant> closed,
    Optional<String> outcome) {

  public boolean open() {
    return closed.isEmpty();
  }
}
