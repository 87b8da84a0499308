package io.formwork.assembly;

import io.formwork.core.account.Accounts;
import io.formwork.core.application.Arrivals;
import io.formwork.core.application.Platform;
import io.formwork.core.application.Surroundings;
import io.formwork.core.key.Keys;
import io.formwork.core.session.Lifetimes;
import io.formwork.core.session.Sessions;
import io.formwork.core.store.Transactions;
import io.formwork.persistence.Persistence;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/** Who may come in, and how: of all applications together. */
public final class Identities {

  private final Platform platform;
  private final Transactions transactions;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Arrivals arrivals;
  private final Keys keys;

  Identities(Persistence persistence, Surroundings around, Platform platform) {
    this.platform = platform;
    this.transactions = around.transactions();
    Clock clock = around.clock();
    this.sessions =
        new Sessions(
            persistence.sessions(),
            transactions,
            Clock.systemUTC(),
            Lifetimes.of(name -> Optional.ofNullable(System.getenv(name))));
    this.accounts =
        new Accounts(
            around.accounts(), around.vouched(), sessions, transactions, clock, new SecureRandom());
    this.arrivals =
        new Arrivals(platform, around.accounts(), around.vouched(), transactions, clock);
    this.keys = new Keys(persistence.keys(), transactions, clock, new SecureRandom());
  }

  /** The ways to sign in. */
  public Accounts accounts() {
    return accounts;
  }

  /** Who is signed in where. */
  public Sessions sessions() {
    return sessions;
  }

  /** Receives people for whom somebody outside vouches. */
  public Arrivals arrivals() {
    return arrivals;
  }

  /** The keys of programs. */
  public Keys keys() {
    return keys;
  }

  /**
   * An administrator with a one-time password where nobody can sign in yet, so that somebody can;
   * nothing where somebody can, or no application has a role that administers it.
   */
  public Optional<FirstAdministrator.Made> firstAdministrator() {
    return new FirstAdministrator(platform, accounts, transactions).make();
  }
}
