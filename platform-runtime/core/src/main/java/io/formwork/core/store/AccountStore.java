package io.formwork.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Accounts of the platform's users; passwords lie here hashed and nowhere else. */
public interface AccountStore {

  Optional<Long> userByLogin(String login);

  /**
   * Sets the password of a user, with which he signs in from now on; it is hashed (Argon2id) before
   * it is stored.
   */
  void setPassword(long user, String password, Instant now);

  /**
   * Sets a password that opens nothing but the choice of one's own.
   *
   * @param until when it is worth nothing any more
   * @param by the administrator who issued it; absent when the platform did
   */
  void issue(long user, String password, Instant until, Optional<Long> by, Instant now);

  /**
   * Whether this is the password of the active user with that login; takes about the same time
   * whatever the answer, also when nobody has that login.
   */
  boolean matches(String login, String password);

  /** The account of the active user with that login. */
  Optional<Account> account(String login);

  /** The accounts of those users who have one. */
  Map<Long, Account> accounts(Collection<Long> users);

  /** Whether nobody has a password here. */
  boolean areNone();

  /**
   * A way to sign in.
   *
   * @param until until when a one-time password is worth something; absent for one's own
   * @param changed when the password was set or issued, or somebody outside took it over
   * @param source who vouches for the person; absent when the password lies here
   */
  record Account(
      long user, Optional<Instant> until, Instant changed, Optional<AccountSource> source) {

    /** Whether its password opens nothing but the choice of one's own. */
    public boolean isOneTime() {
      return until.isPresent();
    }
  }
}
