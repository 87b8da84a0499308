package io.formwork.core.session;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.Values;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session as it was looked up last.
 *
 * @param readings the person's row as each application had read it by then
 * @param kept the last moment of which the database knows that somebody did something
 */
record KnownSession(OpenSession session, List<Values> readings, Instant kept) {

  private static final int MOST_READINGS = 8;

  /**
   * Whether the person was read no more since: the store hands out the same values as long as the
   * row is the same ({@code KnownPeople}), and every ending of a session writes the row. So whoever
   * comes with the values of before cannot have been signed out meanwhile, on whichever server.
   */
  @SuppressWarnings("ReferenceEquality")
  boolean holdsFor(Actor person) {
    return session.user() == person.id()
        && readings.stream().anyMatch(values -> values == person.values());
  }

  KnownSession with(Values reading) {
    List<Values> newest =
        Stream.concat(Stream.of(reading), readings.stream()).limit(MOST_READINGS).toList();
    return new KnownSession(session, newest, kept);
  }

  KnownSession seenAt(Instant moment) {
    return new KnownSession(session.seenAt(moment), readings, kept);
  }

  KnownSession keptAt(Instant moment) {
    return new KnownSession(session.seenAt(moment), readings, moment);
  }
}
