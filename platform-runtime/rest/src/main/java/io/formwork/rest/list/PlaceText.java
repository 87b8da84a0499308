package io.formwork.rest.list;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.formwork.core.store.RecordSearch.Place;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list as the text {@code next} that goes to the caller and comes back as {@code
 * after}. It holds what the caller has just been shown, and whatever he makes of it is one more
 * condition under his rights; so it needs no seal. A mark of the list tells a place of another one.
 */
final class PlaceText {

  private static final JsonMapper JSON = new JsonMapper();

  /** Longer ones are made by nobody but those who try what happens. */
  private static final int LONGEST = 8_000;

  private final String mark;
  private final List<View.Sort> order;

  /**
   * @param mark what the list is, so that a place of another is known
   */
  PlaceText(String mark, List<View.Sort> order) {
    this.mark = mark;
    this.order = order;
  }

  String write(Place place) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator parts = JSON.createGenerator(bytes)) {
      parts.writeStartArray();
      parts.writeString(mark);
      parts.writeNumber(place.id());
      for (Optional<Object> key : place.keys()) {
        parts.writeString(key.map(PlaceText::text).orElse(null));
      }
      parts.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
  }

  /** The place, or nothing when the text is none of this list. */
  Optional<Place> read(String text) {
    try {
      return text.length() > LONGEST ? Optional.empty() : place(JSON.readTree(decoded(text)));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private Optional<Place> place(JsonNode parts) {
    if (parts.size() != order.size() + 2
        || !parts.path(0).asText().equals(mark)
        || !parts.path(1).canConvertToExactIntegral()) {
      return Optional.empty();
    }
    List<Optional<Object>> keys = new ArrayList<>();
    for (int index = 0; index < order.size(); index++) {
      FieldType type = order.get(index).path().field().type();
      Optional<String> key = Optional.ofNullable(parts.path(index + 2).textValue());
      keys.add(key.map(value -> KeyValue.of(type, value)));
    }
    return Optional.of(new Place(keys, parts.path(1).longValue()));
  }

  /** Numbers digit by digit, all else as ISO 8601 or as it is. */
  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }
}
