package io.formwork.core.key;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Key;
import io.formwork.core.message.RefusedException;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key that is known here. The key itself is told once, when it is made, and kept nowhere.
 *
 * @param owner the user for whom it acts
 * @param login the owner's
 * @param name as whoever made it has called it
 * @param hint its first characters, by which it is told from others
 * @param madeBy the administrator who has made it for the owner, when it was not the owner
 * @param used when it was used last, to the minute
 */
public record ProgramKey(
    long id,
    long owner,
    String login,
    String name,
    String hint,
    KeyScope scope,
    Instant made,
    Optional<Long> madeBy,
    Instant expires,
    Optional<Instant> used) {

  /** Whether it is worth something at that moment. */
  public boolean opensAt(Instant moment) {
    return moment.isBefore(expires);
  }

  /**
   * Lets pass what changes something.
   *
   * @throws RefusedException when the key only reads
   */
  public void requireWriting() {
    if (!scope.writes()) {
      throw Key.onlyReads(name);
    }
  }

  /** The owner as this key leaves him in the application; nobody when it leaves him no role. */
  public Optional<Actor> narrow(ApplicationModel model, Actor person) {
    Set<String> left = person.id() == owner ? scope.left(model, person) : Set.of();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(person.with(new Key(id, name, scope.writes(), scope.objects(model)), left));
  }
}
