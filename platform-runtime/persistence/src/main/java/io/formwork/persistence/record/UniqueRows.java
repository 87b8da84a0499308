package io.formwork.persistence.record;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.Uniqueness;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Unique;
import io.formwork.persistence.schema.UniqueIndexes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/** Of two who write the same at once the database lets one pass, and the other is told why. */
final class UniqueRows {

  /** Logins are the platform's, so no application declares that each is there once. */
  private static final String LOGIN = "login";

  private static final String LOGINS = "user_login_key";

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
      throw refusal(type, String.valueOf(e.getSQLException().getMessage()))
          .map(RuntimeException.class::cast)
          .orElse(e);
    }
  }

  /** What the database's complaint means, when it is about values that may be there once. */
  Optional<RefusedException> refusal(ObjectType type, String complaint) {
    return uniques
        .broken(type, complaint)
        .or(() -> login(type, complaint))
        .map(UniqueRows::thereAlready)
        .map(RefusedException::new);
  }

  private static Optional<Unique> login(ObjectType type, String complaint) {
    return type.isUser() && complaint.contains(LOGINS)
        ? Optional.of(
            new Unique(LOGIN, List.of(type.field(LOGIN)), Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  private static Refusal thereAlready(Unique unique) {
    return new Refusal(Refusal.Kind.INVALID, List.of(Uniqueness.broken(unique)));
  }
}
