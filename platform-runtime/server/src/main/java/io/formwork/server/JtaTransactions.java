package io.formwork.server;

import io.formwork.core.store.Transactions;
import io.formwork.persistence.jdbc.LastWork;
import io.formwork.persistence.jdbc.Reruns;
import io.formwork.persistence.jdbc.Scope;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the server: everything that uses its data source within one takes part. Work that
 * only reads is a scope of its thread without one.
 */
final class JtaTransactions implements Transactions, Scope {

  private static final Object MEMORY = new Object();

  private static final int LONGEST_SECONDS = 6 * 60 * 60;

  private final UserTransaction transaction;
  private final TransactionSynchronizationRegistry registry;

  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Reading> reading = new ThreadLocal<>();

  JtaTransactions(UserTransaction transaction, TransactionSynchronizationRegistry registry) {
    this.transaction = transaction;
    this.registry = registry;
  }

  /** Work of a thread that only reads: what it remembers, and what is left to do when it ends. */
  private record Reading(Map<Object, Object> memory, List<Runnable> atEnd) {

    /** All but the connection, which is no news. */
    void forget() {
      memory.values().removeIf(remembered -> !(remembered instanceof Connection));
    }
  }

  @Override
  public Optional<Map<Object, Object>> memory() {
    return switch (registry.getTransactionStatus()) {
      case Status.STATUS_ACTIVE -> Optional.of(ofTransaction());
      case Status.STATUS_NO_TRANSACTION -> Optional.ofNullable(reading.get()).map(Reading::memory);
      default -> Optional.empty();
    };
  }

  private Map<Object, Object> ofTransaction() {
    @SuppressWarnings("unchecked")
    Map<Object, Object> memory = (Map<Object, Object>) registry.getResource(MEMORY);
    if (memory == null) {
      memory = new HashMap<>();
      registry.putResource(MEMORY, memory);
    }
    return memory;
  }

  @Override
  public void atEnd(Runnable work) {
    Reading current = reading.get();
    if (current != null && registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      current.atEnd().add(work);
      return;
    }
    whenCompleted(status -> work.run());
  }

  @Override
  public <T> T reading(Supplier<T> work) {
    try {
      boolean within =
          reading.get() != null || transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
      return within ? work.get() : Reruns.call(() -> read(work));
    } catch (SystemException e) {
      throw new IllegalStateException("The server's transactions do not answer", e);
    }
  }

  private <T> T read(Supplier<T> work) {
    Reading current = new Reading(new HashMap<>(), new ArrayList<>());
    reading.set(current);
    try {
      return work.get();
    } finally {
      reading.remove();
      current.atEnd().forEach(Runnable::run);
    }
  }

  @Override
  public <T> T required(Supplier<T> work) {
    try {
      return transaction.getStatus() == Status.STATUS_NO_TRANSACTION
          ? Reruns.call(() -> apart(work))
          : join(work);
    } catch (SystemException e) {
      throw new IllegalStateException("The server's transactions do not answer", e);
    }
  }

  /** The server's limit is for requests, and holds again afterwards. */
  @Override
  public <T> T lasting(Supplier<T> work) {
    try {
      transaction.setTransactionTimeout(LONGEST_SECONDS);
      try {
        return required(work);
      } finally {
        transaction.setTransactionTimeout(0);
      }
    } catch (SystemException e) {
      throw new IllegalStateException("The server's transactions do not answer", e);
    }
  }

  @Override
  public void afterCommit(Runnable work) {
    if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
      work.run();
      return;
    }
    whenCompleted(status -> {
      if (status == Status.STATUS_COMMITTED) {
        work.run();
      }
    });
  }

  private void whenCompleted(IntConsumer work) {
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            work.accept(status);
          }
        });
  }

  /** A failure inside fails the whole, even if somebody on the way out swallows it. */
  private <T> T join(Supplier<T> work) throws SystemException {
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done && transaction.getStatus() == Status.STATUS_ACTIVE) {
        transaction.setRollbackOnly();
      }
    }
  }

  /** What whoever is reading remembers may be another's by the time that the writing is done. */
  private <T> T apart(Supplier<T> work) {
    Reading outer = reading.get();
    if (outer == null) {
      return begin(work);
    }
    reading.remove();
    try {
      return begin(work);
    } finally {
      outer.forget();
      reading.set(outer);
    }
  }

  private <T> T begin(Supplier<T> work) {
    try {
      transaction.begin();
      return complete(work);
    } catch (NotSupportedException | SystemException e) {
      throw new IllegalStateException("The server's transactions do not answer", e);
    }
  }

  private <T> T complete(Supplier<T> work) throws SystemException {
    boolean done = false;
    try {
      T result = work.get();
      memory().ifPresent(LastWork::run);
      transaction.commit();
      done = true;
      return result;
    } catch (RollbackException
        | jakarta.transaction.HeuristicMixedException
        | jakarta.transaction.HeuristicRollbackException e) {
      throw new IllegalStateException("The transaction could not be kept", e);
    } finally {
      if (!done && transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        transaction.rollback();
      }
    }
  }
}
