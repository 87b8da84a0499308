package io.formwork.core.screen;

import io.formwork.core.message.Decision;
import io.formwork.core.query.VisibleRecord;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody may do with one of many records, as it was when it was looked at.
 *
 * @param version that it had then; whoever has saved it since is not overwritten
 * @param writable fields that may be changed
 * @param takeable transitions that may be taken
 * @param refused transitions that are the person's concern, and refused with this record
 */
public record Looked(
    long id,
    long version,
    Set<String> writable,
    Set<String> takeable,
    Set<String> refused,
    boolean deletable) {

  public Looked {
    writable = Set.copyOf(writable);
    takeable = Set.copyOf(takeable);
    refused = Set.copyOf(refused);
  }

  static Looked at(VisibleRecord record) {
    return new Looked(
        record.ref().id(),
        record.version(),
        record.abilities().writable(),
        transitions(record, Decision::allowed),
        transitions(record, decision -> !decision.allowed()),
        record.abilities().deletable());
  }

  private static Set<String> transitions(VisibleRecord record, Predicate<Decision> which) {
    return record.abilities().offers().stream()
        .filter(offer -> which.test(offer.decision()))
        .map(offer -> offer.transition().name())
        .collect(Collectors.toSet());
  }
}
