package io.formwork.server;

import io.formwork.core.store.Transactions;
import io.formwork.persistence.jdbc.Reruns;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.function.Supplier;

/** Transactions of the server: everything that uses its data source within one takes part. */
final class JtaTransactions implements Transactions {

  private final UserTransaction transaction;

  JtaTransactions(UserTransaction transaction) {
    this.transaction = transaction;
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
