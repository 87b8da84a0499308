package io.formwork.core.account;

import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.session.Ending;
import io.formwork.core.session.Sessions;
import io.formwork.core.store.AccountSource;
import io.formwork.core.store.AccountStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.store.VouchedStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

/**
 * The ways to sign in. Nobody but its owner knows a password for long: what an administrator hands
 * out opens nothing but the choice of one's own, and for a week.
 */
public final class Accounts {

  private static final Duration ONE_TIME = Duration.ofDays(7);

  private final AccountStore store;
  private final VouchedStore vouched;
  private final Sessions sessions;
  private final Transactions transactions;
  private final Clock clock;
  private final RandomGenerator random;

  /** Hashing takes memory and a processor on purpose, so only so many are at it at a time. */
  private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

  /**
   * @param random fit for secrets
   */
  public Accounts(
      AccountStore store,
      VouchedStore vouched,
      Sessions sessions,
      Transactions transactions,
      Clock clock,
      RandomGenerator random) {
    this.store = store;
    this.vouched = vouched;
    this.sessions = sessions;
    this.transactions = transactions;
    this.clock = clock;
    this.random = random;
  }

  /** A password that has been issued, which is told once and never again. */
  public record Issued(String password, Instant until) {}

  /** The login that somebody means who types it in capitals or not. */
  public String meant(String typed) {
    String login = typed.strip();
    return store.userByLogin(login).isPresent() ? login : login.toLowerCase(Locale.ROOT);
  }

  /** Whether nobody can sign in at all. */
  public boolean areNone() {
    return store.areNone();
  }

  /** How each of the users signs in; who has no account is absent. */
  public Map<Long, AccountStore.Account> of(Collection<Long> users) {
    return store.accounts(users);
  }

  /** Whether that is a one-time password that its owner may still exchange for one of his own. */
  public boolean isOneTime(String login, String password) {
    boolean matches = matches(login, password);
    return matches && store.account(login).filter(this::isWorthSomething).isPresent();
  }

  private boolean isWorthSomething(AccountStore.Account account) {
    return account.until().filter(until -> clock.instant().isBefore(until)).isPresent();
  }

  /**
   * Whoever may issue one has been asked before: {@code core.application.AccountAdministration}.
   * All sessions of the user are over.
   */
  public Issued issue(long user, Optional<Long> by) {
    String password = OneTimePassword.make(random);
    Instant now = clock.instant();
    Instant until = now.plus(ONE_TIME);
    transactions.required(() -> {
      store.issue(user, password, until, by, now);
      sessions.endAll(user, Optional.empty(), Ending.PASSWORD);
    });
    return new Issued(password, until);
  }

  /**
   * Leaves it to somebody outside to vouch for the user, whose password here is forgotten. Whoever
   * may do that has been asked before.
   */
  public void leaveTo(long user, AccountSource source) {
    transactions.required(() -> {
      vouched.leaveTo(user, source, clock.instant());
      sessions.endAll(user, Optional.empty(), Ending.PASSWORD);
    });
  }

  /** Who vouches for whoever has that login; empty for one whose password lies here. */
  public Optional<AccountSource> sourceOf(String login) {
    return store.account(login).flatMap(AccountStore.Account::source);
  }

  /** The roles in an application that the user has from outside, as long as he is in a group. */
  public Set<String> rolesFromOutside(long user, String application) {
    return vouched.roles(user, application);
  }

  /**
   * Puts a password that its owner has chosen in place of the one he had, and ends all sessions of
   * his but the one in which he does so.
   *
   * @param here the number of that session
   * @throws RefusedException when the current one is wrong or has run out, or the wanted one is no
   *     good; the problem is at {@code current} or {@code wanted}
   */
  public void choose(String login, String current, String wanted, Optional<Long> here) {
    sourceOf(login)
        .ifPresent(source -> {
          throw refused("current", Message.of("password.elsewhere_own", source.title()));
        });
    if (!matches(login, current)) {
      throw refused("current", Message.of("password.wrong"));
    }
    AccountStore.Account account =
        store.account(login).orElseThrow(() -> refused("current", Message.of("password.wrong")));
    if (account.isOneTime() && !isWorthSomething(account)) {
      throw refused("current", Message.of("password.run_out"));
    }
    PasswordRules.problem(login, wanted)
        .or(() ->
            wanted.equals(current) ? Optional.of(Message.of("password.same")) : Optional.empty())
        .ifPresent(problem -> {
          throw refused("wanted", problem);
        });
    transactions.required(() -> {
      store.setPassword(account.user(), wanted, clock.instant());
      sessions.endAll(account.user(), here, Ending.PASSWORD);
    });
  }

  private boolean matches(String login, String password) {
    turns.acquireUninterruptibly();
    try {
      return store.matches(login, password);
    } finally {
      turns.release();
    }
  }

  private static RefusedException refused(String field, Message message) {
    return new RefusedException(
        new Refusal(
            Refusal.Kind.INVALID, List.of(new Refusal.Problem(Optional.of(field), message))));
  }
}
