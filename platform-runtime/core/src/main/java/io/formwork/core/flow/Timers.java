package io.formwork.core.flow;

import io.formwork.core.process.Job;
import io.formwork.core.process.JobStore;
import io.formwork.core.process.ProcessEngine;
import io.formwork.core.store.RecordStore;
import io.formwork.core.store.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Fires due timers, one a transaction. Locks are taken in the order record, instance, task, job, so
 * a timer is looked at first and taken only when its record is locked; whoever came earlier has won
 * (G8: the manager assigns while the timer fires).
 */
public final class Timers {

  /** A timer whose firing failed is tried again after so long. */
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final JobStore jobs;
  private final Transactions transactions;
  private final Clock clock;
  private final Function<String, Optional<Target>> targets;
  private final BiConsumer<Job, RuntimeException> failed;

  /** Where the timers of one application fire. */
  public record Target(
      io.formwork.metadata.model.ApplicationModel model, RecordStore store, ProcessEngine engine) {}

  /**
   * Timers of all applications.
   *
   * @param targets application name to where its timers fire now
   * @param failed is told of a timer that could not be fired
   */
  public Timers(
      JobStore jobs,
      Transactions transactions,
      Clock clock,
      Function<String, Optional<Target>> targets,
      BiConsumer<Job, RuntimeException> failed) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
    this.targets = targets;
    this.failed = failed;
  }

  /** Fires all that are due, in their order; answers how many were fired. */
  public int fireDue() {
    int fired = 0;
    Optional<Job> due = next();
    while (due.isPresent()) {
      fired += attempt(due.get()) ? 1 : 0;
      due = next();
    }
    return fired;
  }

  /** When the next timer falls due. */
  public Optional<Instant> nextDue() {
    return transactions.required(jobs::nextDue);
  }

  private Optional<Job> next() {
    return transactions.required(() -> jobs.peekDue(clock.instant()));
  }

  private boolean attempt(Job job) {
    try {
      return transactions.required(() -> fire(job));
    } catch (RuntimeException problem) {
      failed.accept(job, problem);
      transactions.required(() -> jobs.postpone(job.id(), clock.instant().plus(RETRY)));
      return false;
    }
  }

  private boolean fire(Job job) {
    Optional<Target> target = targets.apply(job.app());
    if (target.isEmpty()) {
      throw new IllegalStateException("No application " + job.app() + " to fire a timer of");
    }
    Target app = target.get();
    app.store().lock(app.model().object(job.about().object()), job.about().id());
    if (!jobs.take(job.id(), clock.instant())) {
      return false;
    }
    app.engine().fire(job);
    return true;
  }
}
