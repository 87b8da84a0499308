package io.formwork.core.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.message.Message;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

  @Test
  void lengthIsWhatCounts() {
    assertEquals(Optional.empty(), problem("зелёный чайник поёт"));
    assertEquals(Optional.empty(), problem("correct horse battery"));
    assertEquals(Optional.of("password.too_short"), problem("Xy7%abc"));
    assertEquals(Optional.of("password.too_long"), problem("ab1 ".repeat(60)));
  }

  @Test
  void charactersAreCountedAsPeopleSeeThem() {
    assertEquals(Optional.of("password.too_short"), problem("🐘🦒🐆🐄🐖"), "five, not ten");
  }

  @Test
  void whatIsTriedFirstIsRefused() {
    assertEquals(Optional.of("password.well_known"), problem("Password2026!"));
    assertEquals(Optional.of("password.well_known"), problem("йцукен123456"));
    assertEquals(Optional.of("password.well_known"), problem("1234567890"));
    assertEquals(Optional.of("password.well_known"), problem("abababababab"));
    assertEquals(Optional.of("password.has_login"), problem("my IVANOV password"));
  }

  private static Optional<String> problem(String password) {
    return PasswordRules.problem("ivanov", password)
        .map(problem -> problem instanceof Message.Known known ? known.key() : "");
  }
}
