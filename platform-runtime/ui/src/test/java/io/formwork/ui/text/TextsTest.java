package io.formwork.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void everyTextIsInBothLanguages() throws IOException {
    assertEquals(
        new TreeSet<>(texts("texts.properties").keySet()),
        new TreeSet<>(texts("texts_en.properties").keySet()));
  }

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                Translations.class.getResourceAsStream("/io/formwork/ui/" + file)),
            StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
