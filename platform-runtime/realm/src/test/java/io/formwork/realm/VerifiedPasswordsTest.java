package io.formwork.realm;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {

  private final SecureRandom random = new SecureRandom();
  private final VerifiedPasswords verified = new VerifiedPasswords(Clock.systemUTC(), random);

  @Test
  void aRememberedPasswordDoesNotLetAnotherOneIn() {
    String phc = PasswordHash.of("right".toCharArray(), random).toString();
    assertTrue(verified.matches("anna", phc, "right".toCharArray()));
    assertTrue(verified.matches("anna", phc, "right".toCharArray()));
    assertFalse(verified.matches("anna", phc, "wrong".toCharArray()));
  }

  @Test
  void aChangedPasswordIsAskedForAtOnce() {
    String old = PasswordHash.of("old".toCharArray(), random).toString();
    assertTrue(verified.matches("anna", old, "old".toCharArray()));
    String changed = PasswordHash.of("new".toCharArray(), random).toString();
    assertFalse(verified.matches("anna", changed, "old".toCharArray()));
  }
}
