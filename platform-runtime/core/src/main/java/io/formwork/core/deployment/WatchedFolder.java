package io.formwork.core.deployment;

import io.formwork.core.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A folder of definitions that is watched while the platform serves, if one is. */
public interface WatchedFolder {

  /** Whether there is one: somebody may be editing, and wants to see what came of it soon. */
  boolean watched();

  /** Why what was saved last does not serve; nothing when it does. */
  Optional<Trouble> trouble();

  /**
   * The release before it keeps serving.
   *
   * @param since when it was saved first
   */
  sealed interface Trouble {

    Instant since();

    /** The definitions are wrong; {@code report} shows every place. */
    record Wrong(String report, Instant since) implements Trouble {}

    /** They are right and would not be published, for these reasons. */
    record Refused(List<Message> reasons, Instant since) implements Trouble {
      public Refused {
        reasons = List.copyOf(reasons);
      }
    }
  }
}
