package io.formwork.core.outbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A parcel and how far it has come.
 *
 * @param number counts the parcels of the platform, the newest has the highest
 * @param attempts how often it was tried since it was last asked for
 * @param due when it is tried next, while it waits
 * @param last the last attempt that has ended
 */
public record Delivery(
    long number,
    Parcel parcel,
    State state,
    int attempts,
    Optional<Instant> due,
    Optional<Attempt> last) {

  /** How far it has come. */
  public enum State {
    WAITING,
    SENT,
    GIVEN_UP;

    /** As programs know it: {@code given_up}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How an attempt ended.
   *
   * @param status of the answer, if there was one
   * @param trouble why it did not arrive
   */
  public record Attempt(Instant at, Optional<Integer> status, Optional<Trouble> trouble) {}
}
