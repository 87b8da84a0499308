package io.formwork.core.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.store.Transactions;
import io.formwork.core.transfer.ImportStore.Ending;
import io.formwork.core.transfer.ImportStore.Kept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of somebody's last import into an object, also when the server that did it is no
 * more. What is told is written in the transactions of the rows, and so is never another thing than
 * what became of them.
 */
public final class ImportLog {

  /** Longer than from one stretch of rows to the next. */
  private static final Duration QUIET = Duration.ofMinutes(2);

  private final ImportStore store;
  private final Transactions transactions;
  private final Clock clock;

  public ImportLog(ImportStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How an import stands. */
  public enum Standing {
    RUNNING,
    DONE,
    REFUSED,
    BROKEN_OFF
  }

  /**
   * The last import.
   *
   * @param whole whether its rows come together or not at all
   * @param line up to which row of the file the good rows are there; 0 when none is
   */
  public record Last(Standing standing, boolean whole, Instant begun, int line) {}

  /** The last import of the person into that object, if there was one. */
  public Optional<Last> last(Actor person, String object) {
    return transactions
        .required(() -> store.newest(object, person.id()))
        .map(kept -> new Last(standing(kept), kept.whole(), kept.begun(), kept.line()));
  }

  private Standing standing(Kept kept) {
    if (kept.ending().isEmpty()) {
      return kept.held() || kept.seen().isAfter(clock.instant().minus(QUIET))
          ? Standing.RUNNING
          : Standing.BROKEN_OFF;
    }
    return switch (kept.ending().get()) {
      case DONE -> Standing.DONE;
      case REFUSED -> Standing.REFUSED;
      case BROKEN_OFF -> Standing.BROKEN_OFF;
    };
  }

  Running begin(Actor person, String object, boolean whole) {
    Instant now = clock.instant();
    return new Running(
        transactions.required(
            () -> store.begin(object, person.id(), whole, now, now.minus(QUIET))));
  }

  /** An import that is going on. */
  final class Running {

    private final long number;

    private Running(long number) {
      this.number = number;
    }

    /** Within the transaction of all its rows. */
    void hold() {
      store.hold(number);
    }

    /** Within the transaction of some of its rows, of which this is the last. */
    void reached(int line) {
      store.reached(number, line, clock.instant());
    }

    /** The rows up to that one have been looked at, whatever became of them. */
    void passed(int line) {
      transactions.required(() -> {
        reached(line);
        return line;
      });
    }

    void end(Ending ending) {
      transactions.required(() -> store.end(number, ending, clock.instant()));
    }
  }
}
