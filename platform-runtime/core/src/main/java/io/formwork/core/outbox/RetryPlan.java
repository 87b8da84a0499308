package io.formwork.core.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When an attempt is made again: after 5 seconds, then after twice as long each time, up to two
 * hours, for a day. A quarter more or less by chance keeps those who failed together from coming
 * back together.
 */
final class RetryPlan {

  private static final Duration SHORTEST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final Duration PATIENCE = Duration.ofHours(24);
  private static final int DOUBLINGS = 11;
  private static final double CHANCE = 0.25;

  private final RandomGenerator random;

  RetryPlan(RandomGenerator random) {
    this.random = random;
  }

  /**
   * When the next attempt is due; empty when that would be more than a day after the first.
   *
   * @param attempt the one that has failed, from 1
   */
  Optional<Instant> next(int attempt, Instant first, Instant now) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.clamp(attempt - 1L, 0, DOUBLINGS));
    Duration wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    double share = 1 - CHANCE + 2 * CHANCE * random.nextDouble();
    Instant next = now.plusMillis(Math.round(wait.toMillis() * share));
    return Optional.of(next).filter(due -> due.isBefore(first.plus(PATIENCE)));
  }
}
