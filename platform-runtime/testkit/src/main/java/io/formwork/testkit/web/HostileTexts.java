package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Texts that mean something to somebody: a database, a directory, a parser, a shell, a browser. */
public final class HostileTexts {

  private HostileTexts() {}

  /** Of all kinds, for whatever takes a text. */
  public static List<String> strings() {
    return read("strings");
  }

  /** What a browser would run, if it were let. */
  public static List<String> scripts() {
    return read("scripts");
  }

  /** Every so manieth of them: a sample that has all kinds, which stand in groups. */
  public static List<String> every(int step, List<String> texts) {
    List<String> some = new ArrayList<>();
    for (int index = 0; index < texts.size(); index += step) {
      some.add(texts.get(index));
    }
    return some;
  }

  private static List<String> read(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            HostileTexts.class.getResourceAsStream("/hostile/" + file + ".json"))) {
      List<String> texts = new ArrayList<>();
      for (JsonNode text : new ObjectMapper().readTree(in)) {
        texts.add(text.asText());
      }
      return List.copyOf(texts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
