package io.formwork.core.application;

import io.formwork.core.account.Accounts;
import io.formwork.core.actor.Actor;
import io.formwork.core.key.KeyScope;
import io.formwork.core.key.Keys;
import io.formwork.core.key.ProgramKey;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.right.Reach;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who may make a key, see it listed and revoke it: everybody his own, and an administrator those of
 * whoever he could also issue a password to, such as an account that only programs use. Nobody does
 * so with a key or in another's place, for the new key would outlast that.
 */
public final class KeyAdministration {

  private final Platform platform;
  private final AccountAdministration accounts;
  private final Keys keys;

  public KeyAdministration(Platform platform, Accounts accounts, Keys keys) {
    this.platform = platform;
    this.accounts = new AccountAdministration(platform, accounts);
    this.keys = keys;
  }

  /** What a key is to be. */
  public record Wanted(String name, Instant expires, KeyScope scope) {}

  /**
   * What a key of somebody's could open of an application.
   *
   * @param roles that he has there, in the order of the definitions
   * @param objects that he could ever see there
   */
  public record Openable(ApplicationModel model, List<Role> roles, List<ObjectType> objects) {}

  /** What a key of the actor's own could open. */
  public List<Openable> openable(Actor actor) {
    requireHimself(actor);
    return openable(actor.id());
  }

  /** What a key of the user's could open, for an administrator. */
  public List<Openable> openable(Application application, Actor actor, long user) {
    requireOver(application, actor, user);
    return openable(user);
  }

  private List<Openable> openable(long owner) {
    return platform.applications().stream()
        .flatMap(application ->
            application.users().person(owner).map(person -> openable(application, person)).stream())
        .toList();
  }

  private static Openable openable(Application application, Actor person) {
    ApplicationModel model = application.model();
    Reach reach = application.reach(person);
    return new Openable(
        model,
        model.roles().values().stream().filter(role -> person.hasRole(role.name())).toList(),
        model.objects().values().stream()
            .filter(type -> reach.reads(type) || reach.creates(type))
            .toList());
  }

  /** The actor's own keys, the newest first. */
  public List<ProgramKey> own(Actor actor) {
    requireHimself(actor);
    return keys.of(actor.id());
  }

  /**
   * Makes a key of the actor's own.
   *
   * @throws RefusedException when it would open what he cannot; the problem is at {@code apps}
   */
  public Keys.Made make(Actor actor, Wanted wanted) {
    requireHimself(actor);
    return make(actor.id(), wanted, Optional.empty());
  }

  /** Revokes a key of the actor's own. */
  public void revoke(Actor actor, long key) {
    requireHimself(actor);
    keys.revoke(actor.id(), key, actor.id());
  }

  /** The keys of a user, for an administrator. */
  public List<ProgramKey> of(Application application, Actor actor, long user) {
    requireOver(application, actor, user);
    return keys.of(user);
  }

  /** Makes a key that acts for the user, for an administrator. */
  public Keys.Made make(Application application, Actor actor, long user, Wanted wanted) {
    requireOver(application, actor, user);
    return make(user, wanted, Optional.of(actor.id()));
  }

  /** Revokes a key of the user, for an administrator. */
  public void revoke(Application application, Actor actor, long user, long key) {
    requireOver(application, actor, user);
    keys.revoke(user, key, actor.id());
  }

  private Keys.Made make(long owner, Wanted wanted, Optional<Long> by) {
    new ScopeCheck(platform, owner).require(wanted.scope());
    return keys.make(owner, wanted.name(), wanted.expires(), wanted.scope(), by);
  }

  private void requireOver(Application application, Actor actor, long user) {
    accounts.requireSight(application, actor, user);
    requireHimself(actor);
    accounts.requireWhole(actor, user);
  }

  private static void requireHimself(Actor actor) {
    if (actor.substitute().isPresent()) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("key.substitute"));
    }
    if (actor.key().isPresent()) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("key.by_key"));
    }
  }
}
