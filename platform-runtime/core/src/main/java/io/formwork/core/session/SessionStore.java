package io.formwork.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions of all servers over the database. */
public interface SessionStore {

  /**
   * Remembers a session that was seen for the first time.
   *
   * @param key a hash of what the browser shows
   * @return whether it may be: its user is active, and was not signed out everywhere since it began
   */
  boolean begin(String key, long user, Instant begun, Visitor visitor, Instant now);

  /** The session of that key, also one that was ended. */
  Optional<Kept> find(String key);

  /**
   * A session.
   *
   * @param active whether its user is
   */
  record Kept(OpenSession session, boolean active, Optional<Ending> ending) {}

  /** Remembers that somebody did something in it. */
  void seen(long id, Instant now);

  /** Those of a user that nobody has ended, the last seen first. */
  List<OpenSession> of(long user);

  /** Whether the user had that session, which is over now. His row gets another stamp. */
  boolean end(long user, long id, Ending why, Instant now);

  /**
   * Ends all of a user but one, also those that nobody has seen yet. His row gets another stamp.
   *
   * @param except the one that stays
   */
  void endAll(long user, Optional<Long> except, Ending why, Instant now);

  /** Forgets those that were last seen before the moment; how many. */
  int forget(Instant before);
}
