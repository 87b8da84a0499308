package io.formwork.core.store;

import java.util.Optional;

/** Accounts of the platform's users; passwords lie here hashed and nowhere else. */
public interface AccountStore {

  Optional<Long> userByLogin(String login);

  /** Sets the password of a user; it is hashed (Argon2id) before it is stored. */
  void setPassword(long user, String password);
}
