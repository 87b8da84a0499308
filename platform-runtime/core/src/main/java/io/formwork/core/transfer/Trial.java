package io.formwork.core.transfer;

import io.formwork.core.store.TransactionWrites;
import io.formwork.core.store.Transactions;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Does something in a transaction that is taken back, to see what would come of it. It uses up no
 * numbers.
 */
public record Trial(Transactions transactions, TransactionWrites writes) {

  /** Carries what came of it out of the transaction. */
  private static final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Object> result;

    TakenBack(Object result) {
      super("taken back", null, false, false);
      this.result = Optional.of(result);
    }
  }

  /** What the work answers; all of it is kept. */
  <T> T kept(Supplier<T> work) {
    return transactions.required(work);
  }

  /** What the work answers; nothing of it is kept. What it throws is thrown. */
  @SuppressWarnings("unchecked")
  <T> T of(Supplier<T> work) {
    try {
      return transactions.required(() -> {
        writes.tryOnly();
        throw new TakenBack(work.get());
      });
    } catch (TakenBack back) {
      return (T) back.result.orElseThrow();
    }
  }
}
