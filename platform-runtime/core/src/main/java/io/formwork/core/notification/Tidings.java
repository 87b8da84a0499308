package io.formwork.core.notification;

import io.formwork.core.actor.Actor;
import io.formwork.core.event.SaveBounds;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds back what a save would tell until all of the save is known: to people, and to other
 * programs. A save that wrote a record quietly tells only those who may read that record (X36):
 * whoever may not would otherwise learn from a letter about something else that there was
 * something.
 */
public final class Tidings implements SaveBounds {

  private final Rights rights;

  /** A save is one transaction, and a transaction one thread. Each application has its own. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Held> open = new ThreadLocal<>();

  public Tidings(Rights rights) {
    this.rights = rights;
  }

  /** Something to tell. */
  public interface Tiding {

    /** Who would learn of it; empty when there is nobody any more. */
    Optional<Actor> reader();

    /** Tells it, in the transaction of the save. */
    void tell();
  }

  /** What the save that is open would tell so far, and what it has written quietly. */
  private record Held(List<Tiding> tidings, List<StoredRecord> quiet) {}

  @Override
  public <T> T within(Supplier<T> save) {
    if (open.get() != null) {
      return save.get();
    }
    Held held = new Held(new ArrayList<>(), new ArrayList<>());
    open.set(held);
    try {
      T result = save.get();
      held.tidings().stream().filter(tiding -> mayKnow(tiding, held)).forEach(Tiding::tell);
      return result;
    } finally {
      open.remove();
    }
  }

  /** Tells it when the save ends; at once outside of a save. */
  public void add(Tiding tiding) {
    Optional.ofNullable(open.get())
        .map(Held::tidings)
        .ifPresentOrElse(all -> all.add(tiding), tiding::tell);
  }

  /** The open save has written this record, of which only its readers are to learn. */
  void quiet(StoredRecord record) {
    Optional.ofNullable(open.get()).ifPresent(held -> held.quiet().add(record));
  }

  private boolean mayKnow(Tiding tiding, Held held) {
    if (held.quiet().isEmpty()) {
      return true;
    }
    return tiding
        .reader()
        .filter(reader -> held.quiet().stream().allMatch(record -> rights.reads(reader, record)))
        .isPresent();
  }
}
