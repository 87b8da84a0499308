package io.formwork.ui.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDurationTest {

  @ParameterizedTest
  @CsvSource({
    "1 д 4 ч, PT28H",
    "30 мин, PT30M",
    "2h 15min, PT2H15M",
    "1д, PT24H",
    "2 дн. 1 ч, PT49H"
  })
  void isReadAsPeopleWriteIt(String typed, Duration duration) {
    assertEquals(Optional.of(duration), TypedDuration.parse(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "завтра", "4", "4 ч потом", "x 4 ч"})
  void anythingElseIsNoDuration(String typed) {
    assertEquals(Optional.empty(), TypedDuration.parse(typed));
  }
}
