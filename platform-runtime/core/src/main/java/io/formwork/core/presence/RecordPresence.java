package io.formwork.core.presence;

import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.presence.Onlookers.Onlooker;
import io.formwork.core.presence.PresenceStore.Seen;
import io.formwork.core.query.Named;
import io.formwork.core.query.Query;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Transactions;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is at a record now (X38, X40), for objects that declare {@code presence}. Whoever may not
 * read the record, or does not take part, learns nothing; of people whom the asker may not read
 * only the number is told.
 */
public final class RecordPresence {

  /** Who has not said for so long that he is there has left. */
  public static final Duration COUNTS = Duration.ofSeconds(20);

  private final Query query;
  private final PresenceStore store;
  private final Transactions transactions;
  private final Clock clock;

  public RecordPresence(Query query, PresenceStore store, Transactions transactions, Clock clock) {
    this.query = query;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Says that the person is at the record; to be said again before {@link #COUNTS} has passed.
   *
   * @param place tells one tab of the person's from another
   * @return who else is there
   */
  public Onlookers seen(Actor actor, RecordRef record, String place, Mode mode) {
    return transactions.required(() -> {
      requireWatched(actor, record);
      Instant now = clock.instant();
      store.seen(new Seen(record, actor.id(), place, mode, now, now), now.minus(COUNTS));
      return others(actor, record);
    });
  }

  /** The person has left the record at that place. */
  public void gone(Actor actor, RecordRef record, String place) {
    transactions.required(() -> store.gone(record, actor.id(), place));
  }

  /** Who else is there. */
  public Onlookers at(Actor actor, RecordRef record) {
    return transactions.required(() -> {
      requireWatched(actor, record);
      return others(actor, record);
    });
  }

  private void requireWatched(Actor actor, RecordRef record) {
    VisibleRecord seen =
        query
            .get(actor, record)
            .orElseThrow(
                () -> new RefusedException(Kind.NOT_FOUND, Message.of("record.not_found")));
    if (!seen.type().presence().lets(actor.roles())) {
      throw new RefusedException(Kind.NOT_FOUND, Message.of("presence.none", seen.type().title()));
    }
  }

  private Onlookers others(Actor actor, RecordRef record) {
    Map<Long, Seen> each = new LinkedHashMap<>();
    store.at(record, clock.instant().minus(COUNTS)).stream()
        .filter(seen -> seen.person() != actor.id())
        .forEach(seen -> each.merge(seen.person(), seen, RecordPresence::busier));
    List<Onlooker> people = new ArrayList<>();
    for (Seen seen : each.values()) {
      name(actor, seen.person())
          .ifPresent(person -> people.add(new Onlooker(person, seen.mode(), seen.since())));
    }
    people.sort(Comparator.comparing(Onlooker::mode).reversed());
    return new Onlookers(people, each.size() - people.size());
  }

  private static Seen busier(Seen one, Seen other) {
    return other.mode().compareTo(one.mode()) > 0 ? other : one;
  }

  private Optional<Named> name(Actor actor, long person) {
    return query
        .get(actor, new RecordRef(ObjectType.USER, person))
        .filter(user -> user.abilities().readable().contains("name"))
        .map(user -> new Named(person, user.display()));
  }
}
