package io.formwork.core.notification;

import io.formwork.core.actor.Actor;
import io.formwork.core.event.SaveBounds;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.right.Rights;
import io.formwork.core.store.NotificationStore;
import io.formwork.core.store.NotificationStore.Told;
import io.formwork.core.user.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds back what a save would tell people until all of the save is known. A save that wrote a
 * record quietly tells only those who may read that record (X36): whoever may not would otherwise
 * learn from a letter about something else that there was something.
 */
public final class HeldNotifications implements SaveBounds {

  private final NotificationStore store;
  private final Users users;
  private final Rights rights;

  /** A save is one transaction, and a transaction one thread. Each application has its own. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<Held> open = new ThreadLocal<>();

  public HeldNotifications(NotificationStore store, Users users, Rights rights) {
    this.store = store;
    this.users = users;
    this.rights = rights;
  }

  /** What the save that is open has told so far, and what it has written quietly. */
  private record Held(List<Told> told, List<StoredRecord> quiet) {}

  @Override
  public <T> T within(Supplier<T> save) {
    if (open.get() != null) {
      return save.get();
    }
    Held held = new Held(new ArrayList<>(), new ArrayList<>());
    open.set(held);
    try {
      T result = save.get();
      held.told().stream().filter(told -> mayKnow(told.user(), held)).forEach(store::add);
      return result;
    } finally {
      open.remove();
    }
  }

  /** Tells it when the save ends; at once outside of a save. */
  void add(Told told) {
    Optional.ofNullable(open.get())
        .map(Held::told)
        .ifPresentOrElse(all -> all.add(told), () -> store.add(told));
  }

  /** The open save has written this record, of which only its readers are to learn. */
  void quiet(StoredRecord record) {
    Optional.ofNullable(open.get()).ifPresent(held -> held.quiet().add(record));
  }

  private boolean mayKnow(long user, Held held) {
    if (held.quiet().isEmpty()) {
      return true;
    }
    Optional<Actor> person = users.person(user);
    return person
        .filter(reader -> held.quiet().stream().allMatch(record -> rights.reads(reader, record)))
        .isPresent();
  }
}
