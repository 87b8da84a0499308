package io.formwork.ui.brand;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final Rgb DARK_PAGE = new Rgb(27, 32, 40);

  @ParameterizedTest
  @ValueSource(strings = {"#1f6f8b", "#ffee00", "#000000", "#ffffff", "#808080", "#c0392b"})
  void whateverTheColourWordsCanBeRead(String colour) {
    Accent accent = Accent.of(colour);
    assertTrue(accent.fill().contrast(accent.onFill()) >= 4.4, "on the fill");
    assertTrue(accent.onLight().contrast(WHITE) >= 4.5, "on a light page");
    assertTrue(accent.onDark().contrast(DARK_PAGE) >= 4.5, "on a dark page");
  }
}
