package io.formwork.core.plan;

import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.message.Message;
import java.util.List;

/**
 * What a difference does to what is there.
 *
 * @param effects one sentence each; when it is refused, the way out as well
 */
record Outcome(Risk risk, List<Message> effects) {

  Outcome {
    effects = List.copyOf(effects);
  }

  static Outcome of(Risk risk, Message... effects) {
    return new Outcome(risk, List.of(effects));
  }

  /** Told, and nothing more. */
  static Outcome told(Message... effects) {
    return of(Risk.NONE, effects);
  }
}
