package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a publish would do, application by application.
 *
 * @param parts the applications that would change; none when everything is as it should be
 */
public record ReleasePlan(List<Part> parts) {

  public ReleasePlan {
    parts = List.copyOf(parts);
  }

  /**
   * One application.
   *
   * @param code whether the change brings code to run, which is a right of its own
   */
  public record Part(Candidate candidate, boolean code, Plan plan) {

    private String state() {
      return "%s %s %s\n%s"
          .formatted(
              candidate.app(),
              candidate.base().map(Release::fingerprint).orElse("-") + "/" + candidate.number(),
              candidate.files().fingerprint(),
              plan.changes().stream()
                  .map(change ->
                      change.action().sign() + change.address() + " " + change.risk() + "\n")
                  .collect(Collectors.joining()));
    }
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** All changes, in the order in which they would be made. */
  public List<Change> changes() {
    return parts.stream().flatMap(part -> part.plan().changes().stream()).toList();
  }

  /** The changes for whose sake the whole is refused. */
  public List<Change> refused() {
    return parts.stream().flatMap(part -> part.plan().refused().stream()).toList();
  }

  /**
   * Stands for what was planned and the state it was planned against: a publish that brings it is
   * refused when either has moved.
   */
  public String hash() {
    String states = parts.stream().map(Part::state).collect(Collectors.joining());
    return ReleaseFiles.hash(states.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }
}
