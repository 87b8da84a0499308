package io.formwork.core.application;

import io.formwork.core.account.Accounts;
import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.RecordRef;
import io.formwork.core.right.Administrators;
import io.formwork.core.store.AccountSource;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Optional;

/**
 * Who may hand out a way to sign in. It is as good as being that person, so an administrator must
 * administer every application in which the person has a role.
 */
public record AccountAdministration(Platform platform, Accounts accounts) {

  /** Whether accounts are any business of the actor's. */
  public boolean visibleTo(Application application, Actor actor) {
    return new Administrators(application.model()).include(actor);
  }

  /**
   * A one-time password for the user.
   *
   * @throws RefusedException when the actor may not know the user, does not administer all that the
   *     user can reach, acts in another's place, or came with a key: what a password opens would
   *     outlast that
   */
  public Accounts.Issued issue(Application application, Actor actor, long user) {
    requirePower(application, actor, user);
    accounts.of(List.of(user)).values().stream()
        .flatMap(account -> account.source().stream())
        .forEach(source -> {
          throw new RefusedException(
              Refusal.Kind.FORBIDDEN, Message.of("password.elsewhere", source.title()));
        });
    return accounts.issue(user, Optional.of(actor.id()));
  }

  /**
   * Leaves it to somebody outside to vouch for the user, who signs in with a password of that
   * source from then on. Nobody does so with his own account: at least one administrator gets in
   * when the source is out of reach.
   *
   * @throws RefusedException under the same conditions as {@link #issue}
   */
  public void leaveTo(Application application, Actor actor, long user, AccountSource source) {
    requirePower(application, actor, user);
    if (actor.id() == user) {
      throw new RefusedException(Refusal.Kind.FORBIDDEN, Message.of("account.left_oneself"));
    }
    accounts.leaveTo(user, source);
  }

  private void requirePower(Application application, Actor actor, long user) {
    requireSight(application, actor, user);
    if (actor.substitute().isPresent()) {
      throw new RefusedException(Refusal.Kind.FORBIDDEN, Message.of("password.substitute"));
    }
    requireWhole(actor, user);
  }

  /**
   * Refuses as of one who is not there a user whom the actor may not know, or administers nothing.
   */
  void requireSight(Application application, Actor actor, long user) {
    if (!visibleTo(application, actor)
        || application.query().get(actor, new RecordRef(ObjectType.USER, user)).isEmpty()) {
      throw new RefusedException(Refusal.Kind.NOT_FOUND, Message.of("record.not_found"));
    }
  }

  /** Refuses who comes with a key, and who does not administer all that the user can reach. */
  void requireWhole(Actor actor, long user) {
    if (actor.key().isPresent()) {
      throw new RefusedException(Refusal.Kind.FORBIDDEN, Message.of("key.by_key"));
    }
    for (Application other : platform.applications()) {
      if (other.users().person(user).isPresent() && !administers(other, actor)) {
        throw new RefusedException(
            Refusal.Kind.FORBIDDEN,
            Message.of("password.other_application", other.model().title()));
      }
    }
  }

  private boolean administers(Application other, Actor actor) {
    return other
        .actor(actor.login())
        .filter(there -> new Administrators(other.model()).include(there))
        .isPresent();
  }
}
