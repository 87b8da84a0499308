package io.formwork.core.application;

import io.formwork.core.account.Accounts;
import io.formwork.core.actor.Actor;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.session.Ending;
import io.formwork.core.session.OpenSession;
import io.formwork.core.session.Sessions;
import java.util.List;
import java.util.Optional;

/**
 * Who may see and end sessions: everybody his own, and an administrator those of whoever he could
 * also issue a password to. Nobody does so with a key or in another's place.
 */
public final class SessionAdministration {

  private final AccountAdministration accounts;
  private final Sessions sessions;

  public SessionAdministration(Platform platform, Accounts accounts, Sessions sessions) {
    this.accounts = new AccountAdministration(platform, accounts);
    this.sessions = sessions;
  }

  /** The actor's own, the last seen first. */
  public List<OpenSession> own(Actor actor) {
    requireHimself(actor);
    return sessions.of(actor.id());
  }

  /**
   * Ends one of the actor's own.
   *
   * @throws RefusedException when there is no such session
   */
  public void end(Actor actor, long session) {
    requireHimself(actor);
    requireEnded(sessions.end(actor.id(), session, Ending.OWNER));
  }

  /**
   * Signs the actor out everywhere else.
   *
   * @param here the session that stays; all end without one
   */
  public void endOthers(Actor actor, Optional<Long> here) {
    requireHimself(actor);
    sessions.endAll(actor.id(), here, Ending.OWNER);
  }

  /** Those of a user, for an administrator. */
  public List<OpenSession> of(Application application, Actor actor, long user) {
    requireOver(application, actor, user);
    return sessions.of(user);
  }

  /** Ends one of a user, for an administrator. */
  public void end(Application application, Actor actor, long user, long session) {
    requireOver(application, actor, user);
    requireEnded(sessions.end(user, session, Ending.ADMINISTRATOR));
  }

  /** Signs a user out everywhere, for an administrator. */
  public void endAll(Application application, Actor actor, long user) {
    requireOver(application, actor, user);
    sessions.endAll(user, Optional.empty(), Ending.ADMINISTRATOR);
  }

  private void requireOver(Application application, Actor actor, long user) {
    accounts.requireSight(application, actor, user);
    requireHimself(actor);
    accounts.requireWhole(actor, user);
  }

  private static void requireEnded(boolean ended) {
    if (!ended) {
      throw new RefusedException(Kind.NOT_FOUND, Message.of("session.unknown"));
    }
  }

  private static void requireHimself(Actor actor) {
    if (actor.substitute().isPresent()) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("session.substitute"));
    }
    if (actor.key().isPresent()) {
      throw new RefusedException(Kind.FORBIDDEN, Message.of("session.by_key"));
    }
  }
}
