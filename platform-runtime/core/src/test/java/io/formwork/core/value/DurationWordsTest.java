package io.formwork.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationWordsTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 с, 0 s",
    "PT59S, 59 с, 59 s",
    "PT15M, 15 мин, 15 min",
    "PT2H15M30S, 2 ч 15 мин, 2 h 15 min",
    "PT24H, 1 д, 1 d",
    "PT73H, 3 д 1 ч, 3 d 1 h",
    "-PT90M, −1 ч 30 мин, −1 h 30 min"
  })
  void saysItAsPeopleDo(Duration duration, String russian, String english) {
    assertEquals(russian, DurationWords.of(duration, Locale.of("ru")));
    assertEquals(english, DurationWords.of(duration, Locale.ENGLISH));
  }

  @ParameterizedTest
  @CsvSource({"PT24H, 24 ч, 24 h", "PT40H30M, 40 ч 30 мин, 40 h 30 min", "PT5M, 5 мин, 5 min"})
  void saysWorkingTimeInHours(Duration duration, String russian, String english) {
    assertEquals(russian, DurationWords.ofWork(duration, Locale.of("ru")));
    assertEquals(english, DurationWords.ofWork(duration, Locale.ENGLISH));
  }
}
