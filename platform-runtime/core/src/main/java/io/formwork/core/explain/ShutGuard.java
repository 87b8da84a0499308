package io.formwork.core.explain;

import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.right.Verdict;
import io.formwork.metadata.expression.Reads;

/** A guard that speaks of the record alone keeps everybody out while it does not hold. */
final class ShutGuard {

  private ShutGuard() {}

  /**
   * Whether it is such a guard that refuses. One that is not reached, because another condition
   * refuses first, is not told of: it may read what the asker does not.
   */
  static boolean keepsOut(Verdict verdict, Decision decision) {
    return decision instanceof Decision.Refused refused && shut(verdict, refused.reason());
  }

  private static boolean shut(Verdict verdict, Message reason) {
    if (verdict instanceof Verdict.All all) {
      return all.parts().stream().anyMatch(part -> shut(part, reason));
    }
    return verdict instanceof Verdict.Demand demand
        && demand.otherwise().equals(reason)
        && demand.verdict() instanceof Verdict.Guard guard
        && !Reads.person(guard.when());
  }
}
