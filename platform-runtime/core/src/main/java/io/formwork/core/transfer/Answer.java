package io.formwork.core.transfer;

import io.formwork.core.message.Refusal;
import java.util.Optional;

/**
 * What became of one of many records.
 *
 * @param why when it was not done
 */
public record Answer(long id, Outcome outcome, Optional<Refusal> why) {

  /** In the order in which people want to read them last. */
  public enum Outcome {
    DONE,
    /** It was so already. */
    UNCHANGED,
    /** Policies, checks or the state of the record do not let it. */
    REFUSED,
    /** Somebody has saved it meanwhile, or is at it. */
    CONFLICT,
    /** There is none for the person. */
    NOT_FOUND
  }

  static Answer of(long id, Outcome outcome) {
    return new Answer(id, outcome, Optional.empty());
  }

  static Answer of(long id, Refusal refusal) {
    Outcome outcome =
        switch (refusal.kind()) {
          case NOT_FOUND -> Outcome.NOT_FOUND;
          case CONFLICT, BUSY -> Outcome.CONFLICT;
          case FORBIDDEN, INVALID, TOO_LARGE -> Outcome.REFUSED;
        };
    return new Answer(id, outcome, Optional.of(refusal));
  }
}
