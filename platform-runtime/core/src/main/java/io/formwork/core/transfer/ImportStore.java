package io.formwork.core.transfer;

import java.time.Instant;
import java.util.Optional;

/** Keeps how imports of an application stand, beyond the server that does them. */
public interface ImportStore {

  /**
   * An import as it was last seen.
   *
   * @param whole whether its rows come together or not at all
   * @param seen when it last said that it goes on, or ended
   * @param line up to which row of the file what is good stays, or 0
   * @param ending nothing when it did not say that it ended
   * @param held whether a transaction is at it just now
   */
  record Kept(
      boolean whole,
      Instant begun,
      Instant seen,
      int line,
      Optional<Ending> ending,
      boolean held) {}

  /** What an import came to. */
  enum Ending {
    DONE,
    /** All rows were to come, and some of them may not. */
    REFUSED,
    /** Somebody stopped it, or something broke. */
    BROKEN_OFF
  }

  /** Takes the place of those of the person and object that are over; the number of the new one. */
  long begin(String object, long person, boolean whole, Instant at, Instant over);

  /** Holds it until the transaction ends. */
  void hold(long number);

  /** The rows up to that one stay if the transaction does. */
  void reached(long number, int line, Instant at);

  /** It is over, if the transaction stays. */
  void end(long number, Ending ending, Instant at);

  /** The newest one of the person and object. */
  Optional<Kept> newest(String object, long person);
}
