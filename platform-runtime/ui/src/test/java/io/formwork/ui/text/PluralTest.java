package io.formwork.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {

  @ParameterizedTest
  @CsvSource({
    "ru, 0, MANY", "ru, 1, ONE", "ru, 2, FEW", "ru, 5, MANY", "ru, 11, MANY", "ru, 14, MANY",
    "ru, 21, ONE", "ru, 22, FEW", "ru, 111, MANY", "ru, 101, ONE", "en, 1, ONE", "en, 21, MANY"
  })
  void formGoesWithTheNumber(String language, long number, Plural form) {
    assertEquals(form, Plural.of(Locale.of(language), number));
  }
}
