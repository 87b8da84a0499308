package io.formwork.core.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** People for whom somebody outside vouches, and what that gives them here. */
public interface VouchedStore {

  /** Whom the source vouches for by that subject, or has been left to vouch for by that login. */
  Optional<Vouched> find(AccountSource source, String subject, String login);

  /** Who vouches for the user; empty for one whose password lies here, or who has no account. */
  Optional<AccountSource> sourceOf(long user);

  /** Leaves it to the source to vouch for the user; a password that lay here is forgotten. */
  void leaveTo(long user, AccountSource source, Instant now);

  /** From now on the source vouches for the user by that subject. */
  void bind(long user, AccountSource source, String subject, Instant now);

  /** The roles in an application that the user has from outside. */
  Set<String> roles(long user, String application);

  void setRoles(long user, String application, Set<String> roles);

  /**
   * A user for whom somebody vouches.
   *
   * @param bound whether the subject is known, and not the login alone
   */
  record Vouched(long user, boolean active, boolean bound) {}
}
