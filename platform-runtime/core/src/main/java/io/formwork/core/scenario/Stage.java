package io.formwork.core.scenario;

import io.formwork.core.application.Application;
import io.formwork.core.application.Surroundings;
import io.formwork.core.flow.Timers;
import io.formwork.core.process.Job;
import io.formwork.core.store.Transactions;
import io.formwork.core.time.MovableClock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where stories are played: an application over a database, and the clock that everything in it
 * reads.
 *
 * @param clock the very clock that the application was assembled with
 * @param timers fires what falls due; a timer that fails ends the story
 */
public record Stage(
    Application application, Transactions transactions, MovableClock clock, Timers timers) {

  /** A stage whose timers are those of all applications that {@code targets} knows. */
  public static Stage of(
      Application application,
      Surroundings around,
      MovableClock clock,
      Function<String, Optional<Timers.Target>> targets) {
    Timers timers = new Timers(around.jobs(), around.transactions(), clock, targets, Stage::giveUp);
    return new Stage(application, around.transactions(), clock, timers);
  }

  private static void giveUp(Job job, RuntimeException problem) {
    String said = "The timer %s about %s failed".formatted(job.node(), job.about());
    throw new IllegalStateException(said, problem);
  }
}
