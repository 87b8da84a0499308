package io.formwork.core.transfer;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.TogetherRefusedException;
import io.formwork.core.store.TransactionWrites;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does many commands, some together in one transaction, so that each answers what it would answer
 * if it came by itself after those before it. When one is refused, those before it are done again
 * without it, and those after it go on; when the database refuses one of all, each half is done for
 * itself. One that others hold is waited for; when a few were waited for in vain, those after them
 * are not tried.
 */
public record Together(Trial trial, TransactionWrites writes) {

  /** Each was waited for as long as the database waits. */
  private static final int PATIENCE = 3;

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

  /** All of a stretch waited in vain, at one of them or when they had all been done. */
  private static final class WaitedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int place;

    WaitedException(int place, RefusedException busy) {
      super("waited", busy, false, false);
      this.place = place;
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
    List<Refusal> vain = new ArrayList<>();
    while (!left.isEmpty()) {
      Stretch stretch = left.pop();
      if (stretch.length() == 0) {
        continue;
      }
      try {
        answers.putAll(
            vain.size() < PATIENCE
                ? done(things, stretch, kept, work)
                : untried(things, stretch, vain.getLast(), work));
      } catch (StoppedException stopped) {
        int place = stopped.place;
        if (stopped.refusal.kind() == Refusal.Kind.BUSY) {
          vain.add(stopped.refusal);
        }
        answers.put(place, work.refused().apply(things.get(place), stopped.refusal));
        left.push(new Stretch(place + 1, stretch.to()));
        left.push(new Stretch(stretch.from(), place));
      } catch (WaitedException waited) {
        int place = waited.place;
        int after = Math.min(place + 1, stretch.to());
        int alone = place < stretch.to() ? place : stretch.from() + stretch.length() / 2;
        left.push(new Stretch(after, stretch.to()));
        left.push(new Stretch(alone, after));
        left.push(new Stretch(stretch.from(), alone));
      } catch (TogetherRefusedException one) {
        int half = stretch.from() + stretch.length() / 2;
        left.push(new Stretch(half, stretch.to()));
        left.push(new Stretch(stretch.from(), half));
      }
    }
    return List.copyOf(answers.values());
  }

  private static <T, R> Map<Integer, R> untried(
      List<T> things, Stretch stretch, Refusal busy, Work<T, R> work) {
    Map<Integer, R> answers = new TreeMap<>();
    for (int place = stretch.from(); place < stretch.to(); place++) {
      answers.put(place, work.refused().apply(things.get(place), busy));
    }
    return answers;
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
      return List.copyOf(
          writes
              .together(creations, () -> all(things, stretch, new AtomicInteger(), work))
              .values());
    } catch (StoppedException | TogetherRefusedException one) {
      throw new NotAllException();
    }
  }

  private <T, R> Map<Integer, R> done(
      List<T> things, Stretch stretch, boolean kept, Work<T, R> work) {
    List<T> those = things.subList(stretch.from(), stretch.to());
    int creations = (int) those.stream().filter(work.makes()).count();
    AtomicInteger at = new AtomicInteger();
    Supplier<Map<Integer, R>> all = () -> all(things, stretch, at, work);
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
    } catch (RefusedException one) {
      throw one.refusal().kind() == Refusal.Kind.BUSY ? waited(stretch, at.get(), one) : one;
    }
  }

  /** What was held back may have waited for one before: only a single one is surely the one. */
  private static RuntimeException waited(Stretch stretch, int at, RefusedException busy) {
    return stretch.length() == 1
        ? new StoppedException(stretch.from(), busy)
        : new WaitedException(at, busy);
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

  /**
   * @param at is set to the place of the one that is being done
   */
  private static <T, R> Map<Integer, R> all(
      List<T> things, Stretch stretch, AtomicInteger at, Work<T, R> work) {
    Map<Integer, R> answers = new TreeMap<>();
    for (int place = stretch.from(); place < stretch.to(); place++) {
      at.set(place);
      try {
        answers.put(place, work.command().apply(things.get(place)));
      } catch (RefusedException refused) {
        throw new StoppedException(place, refused);
      }
    }
    at.set(stretch.to());
    if (stretch.length() > 0) {
      work.reached().accept(things.get(stretch.to() - 1));
    }
    return answers;
  }
}
