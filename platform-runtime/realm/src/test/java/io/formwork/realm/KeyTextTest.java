package io.formwork.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyTextTest {

  @Test
  void isInABearerHeader() {
    assertEquals(Optional.of("fwk_Ab1"), KeyText.in("Bearer fwk_Ab1"));
    assertEquals(Optional.of("fwk_Ab1"), KeyText.in("bearer   fwk_Ab1 "));
  }

  @Test
  void isNoOtherToken() {
    assertEquals(Optional.empty(), KeyText.in(null));
    assertEquals(Optional.empty(), KeyText.in("Bearer eyJhbGciOi"));
    assertEquals(Optional.empty(), KeyText.in("Bearer fwk_a' or 1"));
    assertEquals(Optional.empty(), KeyText.in("Basic ZndrX0FiMQ=="));
  }

  @Test
  void isKeptAsItsHash() {
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        HexFormat.of().formatHex(KeyText.hash("abc")));
  }
}
