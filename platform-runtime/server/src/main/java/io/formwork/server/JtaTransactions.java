package io.formwork.server;

import io.formwork.core.store.Transactions;
import io.formwork.persistence.jdbc.Reruns;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Transactions of the server: everything that uses its data source within one takes part. */
final class JtaTransactions implements Transactions {

  private static final Object MEMORY = new Object();

  private final UserTransaction transaction;
  private final TransactionSynchronizationRegistry registry;

  JtaTransactions(UserTransaction transaction, TransactionSynchronizationRegistry registry) {
    this.transaction = transaction;
    this.registry = registry;
  }

  /** What may be remembered until the running transaction ends; nothing outside of one. */
  Optional<Map<Object, Object>> memory() {
    if (registry.getTransactionStatus() != Status.STATUS_ACTIVE) {
      return Optional.empty();
    }
    @SuppressWarnings("unchecked")
    Map<Object, Object> memory = (Map<Object, Object>) registry.getResource(MEMORY);
    if (memory == null) {
      memory = new HashMap<>();
      registry.putResource(MEMORY, memory);
    }
    return Optional.of(memory);
  }

  @Override
  public <T> T required(Supplier<T> work) {
    try {
      return transaction.getStatus() == Status.STATUS_NO_TRANSACTION
          ? Reruns.call(() -> begin(work))
          : join(work);
    } catch (SystemException e) {
      throw new IllegalStateException("The server's transactions do not answer", e);
    }
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
