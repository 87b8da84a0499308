package io.formwork.process.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnTimerTest {

  @ParameterizedTest
  @CsvSource({
    "PT15M,     PT15M,  0",
    "P1D,       PT24H,  0",
    "P1DT12H,   PT36H,  0",
    "R1/PT1H,   PT1H,   0",
    "R3/PT1H,   PT1H,   2",
    "R/PT1H,    PT1H,  -1"
  })
  void reads(String text, Duration after, int repeats) {
    assertEquals(Optional.of(new DrawnTimer(after, repeats)), DrawnTimer.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "15 minutes", "PT0S", "-PT1H", "R0/PT1H", "R/", "R/1h", "P1M", "#{exit()}"})
  void refuses(String text) {
    assertEquals(Optional.empty(), DrawnTimer.parse(text));
  }
}
