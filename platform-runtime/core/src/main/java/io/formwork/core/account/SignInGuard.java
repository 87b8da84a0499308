package io.formwork.core.account;

import java.time.Duration;

/** Makes whoever guesses at a password wait. Wrong ones count for a login from one address. */
public interface SignInGuard {

  /** How long to wait before the next attempt; zero when it may be made. */
  Duration toWait(String login, String address);

  void failed(String login, String address);

  void succeeded(String login, String address);
}
