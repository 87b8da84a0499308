package io.formwork.core.command;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Lets several parts of a save be judged before any is refused, so that all is told at once. */
final class CollectedRefusals {

  private final List<Problem> problems = new ArrayList<>();
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  /**
   * What the part comes to; nothing when it is refused, which is kept.
   *
   * @param place where its fields stand, to be put before their names: {@code messages/0/}
   */
  <T> Optional<T> of(String place, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (RefusedException refused) {
      kinds.add(refused.refusal().kind());
      refused.refusal().problems().forEach(problem -> problems.add(at(place, problem)));
      return Optional.empty();
    }
  }

  /**
   * Ends the command if anything was refused.
   *
   * @throws RefusedException with everything that was
   */
  void refuse() {
    if (!problems.isEmpty()) {
      Kind kind = kinds.size() == 1 ? kinds.iterator().next() : Kind.INVALID;
      throw new RefusedException(new Refusal(kind, problems));
    }
  }

  private static Problem at(String place, Problem problem) {
    if (place.isEmpty()) {
      return problem;
    }
    String field = problem.field().map(name -> place + name).orElseGet(() -> withoutEnd(place));
    return new Problem(Optional.of(field), problem.message());
  }

  private static String withoutEnd(String place) {
    return place.substring(0, place.length() - 1);
  }
}
