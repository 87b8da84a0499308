package io.formwork.core.screen;

import io.formwork.core.query.VisibleRecord;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may do with one of many records, as it was when it was looked at.
 *
 * @param version that it had then; whoever has saved it since is not overwritten
 * @param writable fields that may be changed
 * @param takeable transitions that may be taken
 */
public record Looked(
    long id, long version, Set<String> writable, Set<String> takeable, boolean deletable) {

  public Looked {
    writable = Set.copyOf(writable);
    takeable = Set.copyOf(takeable);
  }

  static Looked at(VisibleRecord record) {
    return new Looked(
        record.ref().id(),
        record.version(),
        record.abilities().writable(),
        record.abilities().offers().stream()
            .filter(offer -> offer.decision().allowed())
            .map(offer -> offer.transition().name())
            .collect(Collectors.toSet()),
        record.abilities().deletable());
  }
}
