package io.formwork.core.session;

import java.time.Instant;

/**
 * A session that is open.
 *
 * @param seen when somebody last did something in it, to the minute where another server tells
 * @param address from where it was first seen
 * @param agent what the browser called itself then
 */
public record OpenSession(
    long id, long user, Instant begun, Instant seen, String address, String agent) {

  OpenSession seenAt(Instant moment) {
    return new OpenSession(id, user, begun, moment, address, agent);
  }
}
