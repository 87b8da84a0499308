package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.past.Unwinding;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.store.Journal;
import io.formwork.core.store.Journal.Kept;
import io.formwork.core.store.Journal.Operation;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Records as they were at an instant, made of what they are and of the journal since. What may be
 * read of them is decided by the record and the rights of today: a history must not show what is
 * hidden now, nor forget what may be known.
 */
public final class Past {

  private final Query query;
  private final Journal journal;
  private final Unwinding unwinding;
  private final Transactions transactions;

  public Past(ApplicationModel model, Query query, Journal journal, Transactions transactions) {
    this.query = query;
    this.journal = journal;
    this.unwinding = new Unwinding(model);
    this.transactions = transactions;
  }

  /**
   * A record as it was.
   *
   * @param record with nothing that may be done with it; the names of records are those of today
   * @param saved the last save before, as far as the person may read it
   * @param unknown fields that held something then which they could not hold today
   */
  public record PastRecord(
      VisibleRecord record, Instant at, Optional<Kept> saved, Set<String> unknown) {

    public PastRecord {
      unknown = Set.copyOf(unknown);
    }
  }

  /**
   * The record at that instant; nothing when there is none for the actor now.
   *
   * @throws RefusedException when it was not there at that instant
   */
  public Optional<PastRecord> of(Actor actor, RecordRef ref, Instant at) {
    return transactions.required(() -> {
      Set<String> unknown = new LinkedHashSet<>();
      Optional<VisibleRecord> then =
          query.past(actor, ref, now -> unwound(now, journal.since(ref, at), at, unknown));
      return then.map(record -> {
        Set<String> readable = record.abilities().readable();
        unknown.retainAll(readable);
        Optional<Kept> saved =
            last(ref, at).flatMap(kept -> History.told(kept, readable, Optional.empty()));
        return new PastRecord(record, at, saved.map(kept -> named(actor, kept)), unknown);
      });
    });
  }

  private Kept named(Actor actor, Kept kept) {
    return query.people().told(actor, List.of(kept)).getFirst();
  }

  private StoredRecord unwound(
      StoredRecord now, List<Kept> since, Instant at, Set<String> unknown) {
    if (since.isEmpty()) {
      return now;
    }
    requireThere(since.getLast());
    Unwinding.Unwound then = unwinding.before(now.type(), now.values(), since);
    unknown.addAll(then.unknown());
    Values values =
        last(now.ref(), at)
            .map(kept -> then.values().after(Changes.of("updated_at", kept.entry().at())))
            .orElse(then.values());
    return new StoredRecord(now.type(), now.id(), now.version() - since.size(), values);
  }

  /** The first thing that happened since says whether there was anything before. */
  private static void requireThere(Kept first) {
    if (first.entry().operation() == Operation.CREATE) {
      throw new RefusedException(Kind.NOT_FOUND, Message.of("past.not_yet"));
    }
    if (first.entry().operation() == Operation.RESTORE) {
      throw new RefusedException(Kind.NOT_FOUND, Message.of("past.deleted"));
    }
  }

  private Optional<Kept> last(RecordRef ref, Instant at) {
    List<Kept> since = journal.since(ref, at);
    OptionalLong before =
        since.isEmpty() ? OptionalLong.empty() : OptionalLong.of(since.getLast().number());
    return journal.of(ref, before, 1).stream().findFirst();
  }
}
