package io.formwork.rest.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class KeyNumberTest {

  private static final String UNKNOWN = "0123456789abcdef0123456789abcdef";

  @Test
  void isInWhatStandsForThePassword() {
    assertEquals(OptionalLong.of(17), KeyNumber.in(basic("belov:fwk:17:" + UNKNOWN)));
  }

  @Test
  void isNowhereElse() {
    assertEquals(OptionalLong.empty(), KeyNumber.in(Optional.empty()));
    assertEquals(OptionalLong.empty(), KeyNumber.in(basic("belov:demo")));
    assertEquals(OptionalLong.empty(), KeyNumber.in(basic("belov:fwk:17:demo")));
    assertEquals(OptionalLong.empty(), KeyNumber.in(Optional.of("Basic ???")));
    assertEquals(OptionalLong.empty(), KeyNumber.in(Optional.of("Bearer fwk_x")));
  }

  private static Optional<String> basic(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
    return Optional.of("Basic " + Base64.getEncoder().encodeToString(bytes));
  }
}
