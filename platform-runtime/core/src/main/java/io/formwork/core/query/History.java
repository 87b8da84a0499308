package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened to a record, as far as the person may read its fields. */
public final class History {

  private final Query query;
  private final Journal journal;

  public History(Query query, Journal journal) {
    this.query = query;
    this.journal = journal;
  }

  /** The newest first; nothing when the record is not there for the actor. */
  public List<Entry> of(Actor actor, RecordRef record, int limit) {
    return query
        .get(actor, record)
        .map(visible ->
            journal.of(record, limit).stream()
                .map(entry -> readable(entry, visible.abilities().readable()))
                .filter(entry ->
                    !entry.fields().isEmpty() || entry.operation() != Journal.Operation.UPDATE)
                .toList())
        .orElse(List.of());
  }

  private static Entry readable(Entry entry, Set<String> readable) {
    Map<String, Journal.FieldChange> fields = new LinkedHashMap<>(entry.fields());
    fields.keySet().retainAll(readable);
    return new Entry(
        entry.record(),
        entry.at(),
        entry.person(),
        entry.personName(),
        entry.cause(),
        entry.address(),
        entry.operation(),
        fields,
        entry.release());
  }
}
