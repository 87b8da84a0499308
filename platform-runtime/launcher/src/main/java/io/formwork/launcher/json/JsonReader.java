package io.formwork.launcher.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

/** Reads what a server answers, by the letter of RFC 8259. */
public final class JsonReader {

  private static final int DEEPEST = 64;

  private JsonReader() {}

  /** The value; empty when the text is no JSON, such as the page of a proxy. */
  public static Optional<Json> read(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    var reader = new com.google.gson.stream.JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEEPEST);
    try (reader) {
      JsonElement value = JsonParser.parseReader(reader);
      return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(json(value)) : Optional.empty();
    } catch (JsonParseException | IOException notJson) {
      return Optional.empty();
    }
  }

  private static Json json(JsonElement element) {
    if (element.isJsonObject()) {
      Json.Members members = Json.object();
      for (var member : element.getAsJsonObject().entrySet()) {
        members = members.with(member.getKey(), json(member.getValue()));
      }
      return members;
    }
    if (element.isJsonArray()) {
      return Json.of(element.getAsJsonArray().asList().stream().map(JsonReader::json).toList());
    }
    return element.isJsonNull() ? new Json.Nothing() : single(element.getAsJsonPrimitive());
  }

  private static Json single(JsonPrimitive value) {
    if (value.isBoolean()) {
      return new Json.Flag(value.getAsBoolean());
    }
    return value.isNumber() ? new Json.Figure(value.getAsString()) : Json.of(value.getAsString());
  }
}
