package io.formwork.realm;

import io.formwork.realm.directory.Directory;
import io.formwork.realm.directory.Directory.Answer;
import io.formwork.realm.outside.Outside;
import io.formwork.realm.outside.Trouble;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets the directory judge passwords, and the platform receive whoever it vouches for. A right one
 * is remembered for a minute; a directory that gives no answer is left alone for ten seconds, so
 * that a crowd does not wait for it one after another.
 */
final class DirectorySignIn {

  private static final System.Logger LOG = System.getLogger(DirectorySignIn.class.getName());
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

  private final Directory directory;
  private final Outside outside;
  private final Clock clock;
  private final VerifiedPasswords verified;
  private volatile Instant quietUntil = Instant.MIN;

  DirectorySignIn(Directory directory, Outside outside, Clock clock, SecureRandom random) {
    this.directory = directory;
    this.outside = outside;
    this.clock = clock;
    this.verified =
        new VerifiedPasswords(
            clock, random, REMEMBERED, (login, guess) -> asks(login, String.valueOf(guess)));
  }

  /**
   * Whether that is the person's password, and the person may come in.
   *
   * @param login in lower case
   */
  boolean matches(String login, char[] guess) {
    return verified.matches(login, login, guess);
  }

  private boolean asks(String login, String guess) {
    if (clock.instant().isBefore(quietUntil)) {
      outside.trouble(login, Trouble.DIRECTORY_DOWN);
      return false;
    }
    outside.clear(login);
    return switch (directory.verify(login, guess)) {
      case Answer.Vouched vouched -> outside.receives(vouched.person());
      case Answer.Refused ignored -> false;
      case Answer.Unavailable unavailable -> {
        LOG.log(Level.WARNING, "The directory gives no answer: {0}", unavailable.why());
        quietUntil = clock.instant().plus(LEFT_ALONE);
        outside.trouble(login, Trouble.DIRECTORY_DOWN);
        yield false;
      }
    };
  }
}
