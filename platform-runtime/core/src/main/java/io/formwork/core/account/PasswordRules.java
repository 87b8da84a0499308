package io.formwork.core.account;

import io.formwork.core.message.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be. Length counts and nothing else, as NIST SP 800-63B has it: rules about
 * kinds of characters make people write predictable ones. What everybody tries first is refused.
 */
public final class PasswordRules {

  /** In characters, as people count them. */
  public static final int SHORTEST = 10;

  private static final int LONGEST = 200;
  private static final int FEWEST_KINDS = 4;

  /** What passwords are made of that are guessed first, without the digits around it. */
  private static final Set<String> WELL_KNOWN =
      Set.of(
          "password",
          "passw0rd",
          "qwerty",
          "qwertyuiop",
          "qwertyui",
          "qazwsxedc",
          "zaqxsw",
          "admin",
          "administrator",
          "letmein",
          "welcome",
          "iloveyou",
          "formwork",
          "пароль",
          "йцукен",
          "йцукенгшщз",
          "привет",
          "администратор",
          "любовь",
          "солнышко",
          "наташа",
          "максим");

  private PasswordRules() {}

  /** What is wrong with it for whoever has that login; empty when nothing is. */
  public static Optional<Message> problem(String login, String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Message.of("password.too_short", SHORTEST));
    }
    if (length > LONGEST) {
      return Optional.of(Message.of("password.too_long", LONGEST));
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(login.toLowerCase(Locale.ROOT))) {
      return Optional.of(Message.of("password.has_login"));
    }
    return isGuessedFirst(plain)
        ? Optional.of(Message.of("password.well_known"))
        : Optional.empty();
  }

  private static boolean isGuessedFirst(String plain) {
    String words = plain.replaceAll("[^\\p{L}]", "");
    return plain.chars().distinct().count() < FEWEST_KINDS
        || WELL_KNOWN.contains(words)
        || isRow(plain);
  }

  /** Whether each character follows the one before it: {@code 1234567890}. */
  private static boolean isRow(String plain) {
    for (int i = 1; i < plain.length(); i++) {
      int step = plain.charAt(i) - plain.charAt(i - 1);
      boolean follows = Math.abs(step) == 1 || (plain.charAt(i) == '0' && step == '0' - '9');
      if (!follows) {
        return false;
      }
    }
    return true;
  }
}
