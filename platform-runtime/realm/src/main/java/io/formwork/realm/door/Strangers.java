package io.formwork.realm.door;

import java.time.Duration;

/**
 * Counts, for each address, the requests for which nobody has signed in. The platform counts them;
 * while it starts nobody does.
 */
public final class Strangers {

  /** Those of this server. */
  public static final Strangers SHARED = new Strangers();

  /** Who counts. */
  public interface Counter {

    /** How long until the next one from there may come; zero when it may. */
    Duration toWait(String address);

    /** One has come from there. */
    void came(String address);
  }

  private static final Counter NOBODY =
      new Counter() {
        @Override
        public Duration toWait(String address) {
          return Duration.ZERO;
        }

        @Override
        public void came(String address) {}
      };

  private volatile Counter counter = NOBODY;

  public void countedBy(Counter next) {
    counter = next;
  }

  /** How long until the next one from there may come; zero when it may. */
  public Duration toWait(String address) {
    return counter.toWait(Whence.of(address));
  }

  /** One has come from there. */
  public void came(String address) {
    counter.came(Whence.of(address));
  }
}
