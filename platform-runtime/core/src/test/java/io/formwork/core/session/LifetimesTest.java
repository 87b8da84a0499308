package io.formwork.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifetimesTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void areThoseOfTheOperatorOrTheStandard() {
    assertEquals(Lifetimes.STANDARD, read(Map.of()));
    assertEquals(
        new Lifetimes(Duration.ofHours(2), Duration.ofHours(24)),
        read(Map.of("FORMWORK_SESSION_IDLE", " PT2H ")));
  }

  @Test
  void whatIsNoDurationIsRefusedWithAnExample() {
    assertThrows(
        IllegalArgumentException.class, () -> read(Map.of("FORMWORK_SESSION_LONGEST", "-P1D")));
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class, () -> read(Map.of("FORMWORK_SESSION_IDLE", "8 hours")));
    assertEquals(
        "FORMWORK_SESSION_IDLE takes a duration such as PT8H or P1D, or PT0S for however long; it"
            + " is \"8 hours\".",
        wrong.getMessage());
  }

  @Test
  void nothingMeansHoweverLong() {
    Lifetimes forever = new Lifetimes(Duration.ZERO, Duration.ZERO);
    OpenSession old = new OpenSession(1, 1, NOON, NOON, "", "");
    assertEquals(Optional.empty(), forever.ending(old, NOON.plus(Duration.ofDays(900))));
  }

  private static Lifetimes read(Map<String, String> variables) {
    return Lifetimes.of(name -> Optional.ofNullable(variables.get(name)));
  }
}
