package io.formwork.persistence.record;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.Uniqueness;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Unique;
import io.formwork.persistence.schema.UniqueIndexes;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Of two who write the same at once the database lets one pass, and the other is told why. */
final class UniqueRows {

  private final UniqueIndexes uniques;

  UniqueRows(ApplicationModel model) {
    this.uniques = new UniqueIndexes(model);
  }

  /**
   * What the writing gives.
   *
   * @throws RefusedException when another record of the object has what may be there once
   */
  <T> T refusing(ObjectType type, Supplier<T> write) {
    try {
      return write.get();
    } catch (ConstraintViolationException e) {
      throw uniques
          .broken(type, String.valueOf(e.getSQLException().getMessage()))
          .map(UniqueRows::thereAlready)
          .map(refusal -> (RuntimeException) new RefusedException(refusal))
          .orElse(e);
    }
  }

  private static Refusal thereAlready(Unique unique) {
    return new Refusal(Refusal.Kind.INVALID, List.of(Uniqueness.broken(unique)));
  }
}
