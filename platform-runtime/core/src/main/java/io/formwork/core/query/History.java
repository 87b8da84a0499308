package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.RecordRef;
import io.formwork.core.right.Administrators;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.Kept;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What happened to a record, as far as the person may read its fields today and is granted their
 * history.
 */
public final class History {

  /** So many entries are read at once; a filter may let few of them through. */
  private static final int AT_ONCE = 200;

  private final ApplicationModel model;
  private final Query query;
  private final Journal journal;
  private final Transactions transactions;

  public History(ApplicationModel model, Query query, Journal journal, Transactions transactions) {
    this.model = model;
    this.query = query;
    this.journal = journal;
    this.transactions = transactions;
  }

  /** Whether the person is told what happened to the record. */
  public boolean tells(Actor actor, RecordRef record) {
    return query.remembered(actor, record).isPresent();
  }

  /** The newest first; nothing when the record has no history for the actor. */
  public HistoryPage of(Actor actor, RecordRef record, HistoryRequest request) {
    return query
        .remembered(actor, record)
        .map(fields -> page(record, fields, request))
        .map(page -> new HistoryPage(query.people().told(actor, page.entries()), page.more()))
        .orElseGet(() -> new HistoryPage(List.of(), false));
  }

  private HistoryPage page(RecordRef record, Set<String> readable, HistoryRequest request) {
    List<Kept> found = new ArrayList<>();
    OptionalLong before = request.after();
    List<Kept> some;
    do {
      some = journal.of(record, before, AT_ONCE);
      some.stream()
          .map(kept -> told(kept, readable, request.field()))
          .flatMap(Optional::stream)
          .filter(kept -> request.concerns(kept.entry()))
          .forEach(found::add);
      before = some.isEmpty() ? before : OptionalLong.of(some.getLast().number());
    } while (some.size() == AT_ONCE && found.size() <= request.limit());
    boolean more = found.size() > request.limit();
    return new HistoryPage(more ? found.subList(0, request.limit()) : found, more);
  }

  /** What may be told of an entry; of a change of hidden fields not even that there was one. */
  static Optional<Kept> told(Kept kept, Set<String> readable, Optional<String> only) {
    Map<String, Journal.FieldChange> fields = new LinkedHashMap<>(kept.entry().fields());
    fields.keySet().retainAll(readable);
    only.ifPresent(field -> fields.keySet().retainAll(Set.of(field)));
    boolean told = !fields.isEmpty() || kept.entry().operation() != Journal.Operation.UPDATE;
    return told ? Optional.of(kept.with(fields)) : Optional.empty();
  }

  /** Whether the person may have the journal of the application checked. */
  public boolean mayVerify(Actor actor) {
    return new Administrators(model).include(actor);
  }

  /**
   * Holds every entry of the application's journal against its seal.
   *
   * @throws RefusedException when no role of the person administers the application
   */
  public Journal.Chains verify(Actor actor) {
    if (!mayVerify(actor)) {
      throw new RefusedException(Refusal.Kind.FORBIDDEN, Message.of("journal.forbidden"));
    }
    return transactions.required(journal::verify);
  }
}
