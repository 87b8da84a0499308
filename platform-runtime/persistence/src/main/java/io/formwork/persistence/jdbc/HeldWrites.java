package io.formwork.persistence.jdbc;

import io.formwork.core.message.RefusedException;
import io.formwork.core.store.TogetherRefusedException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes of the running transaction that wait to go to the database together. Whoever asks the
 * database for anything meanwhile lets them go first ({@link HoldingConnections}), so that nobody
 * can see that they waited.
 */
public final class HeldWrites {

  /** Constraints that are broken, and data that a column does not take. */
  private static final List<String> REFUSALS = List.of("22", "23");

  private final int creations;
  private final Map<Object, Batch> batches = new LinkedHashMap<>();
  private final Map<Object, Object> prepared = new HashMap<>();
  private boolean writing;
  private boolean refused;

  private HeldWrites(int creations) {
    this.creations = Math.max(1, creations);
  }

  /** Writes of one kind that go in one statement. */
  public interface Batch {

    void write();

    /** Whether the database may find something wrong with them. */
    boolean judged();
  }

  /** Those of the running transaction; nothing where every write goes by itself. */
  public static Optional<HeldWrites> of(Connections connections) {
    return connections.memory().map(memory -> (HeldWrites) memory.get(HeldWrites.class));
  }

  /**
   * Holds the writes of the work until somebody asks for them, or it ends.
   *
   * @param creations how many records the work is going to make
   * @param kept whether the transaction will be kept: of one that is taken back only those writes
   *     go that the database judges
   * @throws TogetherRefusedException when the database refuses one of them
   */
  public static <T> T during(
      Connections connections, int creations, boolean kept, Supplier<T> work) {
    Map<Object, Object> memory =
        connections
            .memory()
            .orElseThrow(() -> new IllegalStateException("Only a transaction can hold writes"));
    HeldWrites held = new HeldWrites(creations);
    memory.put(HeldWrites.class, held);
    try {
      T result = work.get();
      held.end(kept);
      return result;
    } catch (RuntimeException e) {
      throw held.refused ? new TogetherRefusedException(e) : e;
    } finally {
      memory.remove(HeldWrites.class);
    }
  }

  /** How many records the work is going to make, so far as is known; at least one. */
  public int creations() {
    return creations;
  }

  /** The batch of that kind, a new one when there is none that waits. */
  @SuppressWarnings("unchecked")
  public <B extends Batch> B batch(Object kind, Supplier<B> made) {
    return (B) batches.computeIfAbsent(kind, ignored -> made.get());
  }

  /** The batch of that kind, if one waits. */
  public @Nullable Batch waiting(Object kind) {
    return batches.get(kind);
  }

  /** Something that was prepared for all of them at once, under a key. */
  @SuppressWarnings("unchecked")
  public <P> P prepared(Object key, Supplier<P> made) {
    return (P) prepared.computeIfAbsent(key, ignored -> made.get());
  }

  /** Lets all go that wait; nothing happens while they are going. */
  public void write() {
    if (writing || batches.isEmpty()) {
      return;
    }
    List<Batch> all = List.copyOf(batches.values());
    batches.clear();
    writing = true;
    try {
      all.forEach(Batch::write);
    } catch (RuntimeException e) {
      refused = e instanceof RefusedException || refusal(e);
      throw e;
    } finally {
      writing = false;
    }
  }

  private void end(boolean kept) {
    if (!kept) {
      batches.values().removeIf(batch -> !batch.judged());
    }
    write();
  }

  private static boolean refusal(Throwable thrown) {
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return REFUSALS.stream().anyMatch(sql.getSQLState()::startsWith);
      }
    }
    return false;
  }
}
