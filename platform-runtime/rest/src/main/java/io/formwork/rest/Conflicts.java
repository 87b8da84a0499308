package io.formwork.rest;

import io.formwork.core.message.Overtaken;
import io.formwork.core.message.RefusedException;
import io.formwork.rest.json.OvertakenJson;
import io.formwork.rest.problem.Refusals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes that others may have come before. */
final class Conflicts {

  private Conflicts() {}

  /**
   * Runs a write; when others have saved meanwhile, the problem says what, field by field.
   *
   * @param condition the header {@code If-Match}
   */
  static void telling(@Nullable String condition, Runnable write) {
    try {
      write.run();
    } catch (RefusedException refused) {
      Optional<Overtaken> overtaken = refused.refusal().overtaken();
      if (overtaken.isEmpty()) {
        throw refused;
      }
      throw Refusals.problem(
          refused.refusal(), condition != null, OvertakenJson.of(overtaken.get()));
    }
  }
}
