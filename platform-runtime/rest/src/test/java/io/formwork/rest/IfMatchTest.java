package io.formwork.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.rest.problem.ProblemException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Versions as ETags. */
class IfMatchTest {

  @Test
  void readsWhatItWrote() {
    assertEquals(OptionalLong.of(3), IfMatch.version(IfMatch.tag(3)));
  }

  @Test
  void expectsNothingOfAnyVersion() {
    assertEquals(OptionalLong.empty(), IfMatch.version(null));
    assertEquals(OptionalLong.empty(), IfMatch.version("*"));
  }

  @Test
  void refusesOtherTags() {
    assertThrows(ProblemException.class, () -> IfMatch.version("3"));
    assertThrows(ProblemException.class, () -> IfMatch.version("W/\"3\""));
    assertThrows(ProblemException.class, () -> IfMatch.version("\"abc\""));
  }
}
