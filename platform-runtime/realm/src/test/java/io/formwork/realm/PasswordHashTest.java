package io.formwork.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void verifiesThePasswordAfterARoundTripThroughText() {
    PasswordHash hash = PasswordHash.of("Пароль-1".toCharArray(), random);
    PasswordHash read = PasswordHash.parse(hash.toString());
    assertEquals(hash, read);
    assertTrue(read.matches("Пароль-1".toCharArray()));
    assertFalse(read.matches("пароль-1".toCharArray()));
  }

  @Test
  void saltsEveryPasswordAnew() {
    assertNotEquals(
        PasswordHash.of("secret".toCharArray(), random),
        PasswordHash.of("secret".toCharArray(), random));
  }

  /** A hash computed with the reference implementation's command line. */
  @Test
  void agreesWithTheReferenceImplementation() {
    PasswordHash reference =
        PasswordHash.parse(
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
    assertTrue(reference.matches("password".toCharArray()));
  }

  @Test
  void refusesWhatIsNoArgon2idHash() {
    assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse("$2a$10$abc"));
  }
}
