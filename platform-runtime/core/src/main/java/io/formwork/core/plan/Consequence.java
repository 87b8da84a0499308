package io.formwork.core.plan;

import io.formwork.core.difference.Difference;
import java.util.Optional;

/** One kind of thing that a difference may do to what is there. */
interface Consequence {

  /** What it does, when it is of this kind and does anything. */
  Optional<Outcome> of(Difference difference, Situation situation);
}
