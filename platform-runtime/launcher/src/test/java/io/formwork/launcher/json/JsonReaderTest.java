package io.formwork.launcher.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void readsWhatAServerAnswers() {
    Json answer =
        JsonReader.read(
                """
                {"hash": "a1", "apps": {"desk": 3}, "refused": ["Поле \\"cost\\"\\n", "\\u044f"],
                 "empty": {}, "none": [], "ok": true, "gone": null, "half": -1.5e3}
                """)
            .orElseThrow();

    assertEquals("a1", answer.at("hash").text());
    assertEquals(3, answer.at("apps").at("desk").number());
    assertEquals(List.of("Поле \"cost\"\n", "я"), answer.at("refused").texts());
    assertEquals(new Json.Flag(true), answer.at("ok"));
    assertEquals("-1.5e3", answer.at("half").text());
    assertEquals("", answer.at("gone").text());
    assertEquals("", answer.at("never").at("written").text());
    assertEquals(List.of(), answer.at("none").items());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "{",
        "{\"a\":}",
        "[1,]",
        "{\"a\":1,}",
        "[1 2]",
        "\"a",
        "tru",
        "1-",
        "{} {}",
        "\"\\x\"",
        "\"\\u12\""
      })
  void whatIsNoJsonIsEmpty(String text) {
    assertEquals(Optional.empty(), JsonReader.read(text));
  }

  @Test
  void whatIsNestedWithoutEndIsEmpty() {
    assertEquals(Optional.empty(), JsonReader.read("[".repeat(100_000)));
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    String written =
        "{\"a\": [1, {\"b\": \"\\\"\\\\\\n\\u0001\"}, false, null], \"c\": \"%s\"}"
            .formatted("x".repeat(120));
    Json json = JsonReader.read(written).orElseThrow();
    assertEquals(Optional.of(json), JsonReader.read(JsonWriter.write(json)));
  }
}
