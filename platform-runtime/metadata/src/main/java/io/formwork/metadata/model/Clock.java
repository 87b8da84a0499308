package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.Set;

/**
 * A deadline that runs on working time. On its object a clock {@code resolution} adds the fields
 * {@code resolution.due} (datetime, empty without a limit), {@code resolution.elapsed} (duration
 * accumulated up to {@code running_since}), {@code resolution.running_since} and {@code
 * resolution.stopped_at} (datetime), all stored and written by the engine, and the computed {@code
 * resolution.breached} (boolean).
 *
 * @param calendar the name of the calendar it counts in, never implied
 * @param limit working time allowed, a duration expression of the record; empty value means no
 *     deadline
 * @param runsIn states in which time counts
 * @param pausesIn states in which it stands still; in all other states it has stopped
 */
public record Clock(
    String name,
    String object,
    Label title,
    String calendar,
    Expression limit,
    Set<String> runsIn,
    Set<String> pausesIn) {

  public Clock {
    runsIn = Ordered.copyOf(runsIn);
    pausesIn = Ordered.copyOf(pausesIn);
  }
}
