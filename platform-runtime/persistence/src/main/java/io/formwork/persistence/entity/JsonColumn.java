package io.formwork.persistence.entity;

import io.formwork.metadata.value.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Tells Hibernate how JSON lies in its columns; named by the generated classes. */
@Converter
public final class JsonColumn implements AttributeConverter<Json, String> {

  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Json json) {
    return json == null ? null : json.text();
  }

  @Override
  public @Nullable Json convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : Json.of(text);
  }
}
