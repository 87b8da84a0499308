package io.formwork.core.transfer;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.TogetherRefusedException;
import io.formwork.core.store.TransactionWrites;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does many commands, some together in one transaction, so that each answers what it would answer
 * if it came by itself after those before it. When one is refused, those before it are done again
 * without it, and those after it go on; when the database refuses one of all, each half is done for
 * itself.
 */
public record Together(Trial trial, TransactionWrites writes) {

  /**
   * The same with each of many things.
   *
   * @param command what is done with one; what it refuses keeps no other from being done
   * @param refused the answer in place of a refused one
   * @param makes whether the command for a thing makes a record
   * @param reached is given the last thing of some that are done together, in their transaction
   */
  record Work<T, R>(
      Function<T, R> command,
      BiFunction<T, Refusal, R> refused,
      Predicate<T> makes,
      Consumer<T> reached) {}

  /** A stretch of the things, of which the last is not one. */
  private record Stretch(int from, int to) {

    int length() {
      return to - from;
    }
  }

  /** Says which command was refused. */
  private static final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int place;
    private final transient Refusal refusal;

    StoppedException(int place, RefusedException refused) {
      super("refused", refused, false, false);
      this.place = place;
      this.refusal = refused.refusal();
    }
  }

  /**
   * The answers, in the order of the things.
   *
   * @param kept whether it is kept; else everything happens as it would, and is taken back
   */
  <T, R> List<R> each(List<T> things, boolean kept, Work<T, R> work) {
    Map<Integer, R> answers = new TreeMap<>();
    Deque<Stretch> left = new ArrayDeque<>();
    left.push(new Stretch(0, things.size()));
    while (!left.isEmpty()) {
      Stretch stretch = left.pop();
      if (stretch.length() == 0) {
        continue;
      }
      try {
        answers.putAll(done(things, stretch, kept, work));
      } catch (StoppedException stopped) {
        int place = stopped.place;
        answers.put(place, work.refused().apply(things.get(place), stopped.refusal));
        left.push(new Stretch(place + 1, stretch.to()));
        left.push(new Stretch(stretch.from(), place));
      } catch (TogetherRefusedException one) {
        int half = stretch.from() + stretch.length() / 2;
        left.push(new Stretch(half, stretch.to()));
        left.push(new Stretch(stretch.from(), half));
      }
    }
    return List.copyOf(answers.values());
  }

  /**
   * The answers, in the order of the things, within a transaction that somebody else has begun.
   *
   * @throws NotAllException at the first that is refused
   */
  <T, R> List<R> whole(List<T> things, Work<T, R> work) {
    Stretch stretch = new Stretch(0, things.size());
    int creations = (int) things.stream().filter(work.makes()).count();
    try {
      return List.copyOf(writes.together(creations, () -> all(things, stretch, work)).values());
    } catch (StoppedException | TogetherRefusedException one) {
      throw new NotAllException();
    }
  }

  private <T, R> Map<Integer, R> done(
      List<T> things, Stretch stretch, boolean kept, Work<T, R> work) {
    List<T> those = things.subList(stretch.from(), stretch.to());
    int creations = (int) those.stream().filter(work.makes()).count();
    Supplier<Map<Integer, R>> all = () -> all(things, stretch, work);
    try {
      return together(kept, creations, all);
    } catch (TogetherRefusedException one) {
      if (stretch.length() > 1) {
        throw one;
      }
      if (one.getCause() instanceof RefusedException refused) {
        throw new StoppedException(stretch.from(), refused);
      }
      return within(kept, all); // which tells what it is that no rule knows of
    }
  }

  /** All is good, and then others have closed a circle with one of them: only ends say so. */
  private <R> R together(boolean kept, int creations, Supplier<R> all) {
    try {
      return within(kept, () -> writes.together(creations, all));
    } catch (RefusedException one) {
      throw one.refusal().kind() == Refusal.Kind.INVALID ? new TogetherRefusedException(one) : one;
    }
  }

  private <R> R within(boolean kept, Supplier<R> work) {
    return kept ? trial.kept(work) : trial.of(work);
  }

  private static <T, R> Map<Integer, R> all(List<T> things, Stretch stretch, Work<T, R> work) {
    Map<Integer, R> answers = new TreeMap<>();
    for (int place = stretch.from(); place < stretch.to(); place++) {
      try {
        answers.put(place, work.command().apply(things.get(place)));
      } catch (RefusedException refused) {
        throw new StoppedException(place, refused);
      }
    }
    if (stretch.length() > 0) {
      work.reached().accept(things.get(stretch.to() - 1));
    }
    return answers;
  }
}
