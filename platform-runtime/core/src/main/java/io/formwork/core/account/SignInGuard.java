package io.formwork.core.account;

import java.time.Duration;
import java.util.Optional;

/** Makes whoever guesses at a password wait. Wrong ones count for a login from one address. */
public interface SignInGuard {

  /** How long to wait before the next attempt; zero when it may be made. */
  Duration toWait(String login, String address);

  void failed(String login, String address);

  void succeeded(String login, String address);

  /**
   * Why that login was just now refused though its password may be right: a directory gives no
   * answer, say. Such a refusal is no failure.
   */
  Optional<SignInTrouble> trouble(String login);
}
