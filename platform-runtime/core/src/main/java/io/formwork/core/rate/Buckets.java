package io.formwork.core.rate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Counts requests of this server. Everybody has a bucket of each kind, which holds as much as a
 * minute may have and fills evenly: who has been quiet may do a minute's worth at once, and then as
 * much as flows in. Of a bucket one number is kept, the moment when it will be full again; the ones
 * least used are dropped, which only makes them full.
 */
public final class Buckets {

  private static final int CAPACITY = 100_000;
  private static final long MINUTE = Duration.ofMinutes(1).toNanos();

  private record Owner(Kind kind, String who) {}

  private final Rates rates;
  private final LongSupplier nanos;
  private final Map<Owner, Long> fullAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, Long> eldest) {
          return size() > CAPACITY;
        }
      };

  /**
   * @param nanos a clock that only goes forward
   */
  public Buckets(Rates rates, LongSupplier nanos) {
    this.rates = rates;
    this.nanos = nanos;
  }

  /**
   * Counts a request.
   *
   * @param who keeps people, keys and addresses apart
   * @return nothing where the kind is not counted
   */
  public Optional<Count> take(Kind kind, String who) {
    return count(kind, who, 1);
  }

  /** The same without counting it. */
  public Optional<Count> look(Kind kind, String who) {
    return count(kind, who, 0);
  }

  private Optional<Count> count(Kind kind, String who, int taken) {
    long limit = rates.of(kind);
    return limit == 0 ? Optional.empty() : Optional.of(count(new Owner(kind, who), limit, taken));
  }

  private synchronized Count count(Owner owner, long limit, int taken) {
    long each = MINUTE / limit;
    long now = nanos.getAsLong();
    Long known = fullAt.get(owner);
    long missing = known == null ? 0 : Math.max(0, known - now);
    long wait = Math.max(0, missing + each - MINUTE);
    long after = wait > 0 ? missing : missing + taken * each;
    if (after > 0) {
      fullAt.put(owner, now + after);
    }
    return new Count(
        owner.kind(),
        limit,
        (MINUTE - after) / each,
        Duration.ofNanos(wait),
        Duration.ofNanos(after));
  }
}
