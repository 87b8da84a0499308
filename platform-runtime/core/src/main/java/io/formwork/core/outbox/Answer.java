package io.formwork.core.outbox;

import java.util.Optional;

/** What became of an attempt to deliver. */
public sealed interface Answer {

  /** The status of the answer over HTTP, if there was one. */
  Optional<Integer> status();

  /** It arrived. */
  record Accepted(Optional<Integer> status) implements Answer {}

  /**
   * It did not.
   *
   * @param forGood whether another attempt would be in vain
   */
  record Failed(Trouble trouble, Optional<Integer> status, boolean forGood) implements Answer {

    /** Without an answer, and worth another attempt. */
    public static Failed by(Trouble trouble) {
      return new Failed(trouble, Optional.empty(), false);
    }
  }
}
