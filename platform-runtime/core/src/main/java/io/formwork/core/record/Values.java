package io.formwork.core.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record by field name; an empty field is absent. Types are those of the model's
 * field types. Immutable.
 */
public record Values(Map<String, Object> asMap) {

  private static final Values NONE = new Values(Map.of());

  public Values {
    asMap = Collections.unmodifiableMap(new LinkedHashMap<>(asMap));
  }

  public static Values none() {
    return NONE;
  }

  public Optional<Object> find(String field) {
    return Optional.ofNullable(asMap.get(field));
  }

  /**
   * The value, or null when the field is empty; for the evaluator's scope, which knows empties as
   * null.
   */
  public @Nullable Object orNull(String field) {
    return asMap.get(field);
  }

  /** The value of a field that is known to have one, as its Java type. */
  public <T> T get(String field, Class<T> type) {
    return type.cast(Objects.requireNonNull(asMap.get(field), field));
  }

  public boolean has(String field) {
    return asMap.containsKey(field);
  }

  /** These values after the changes. */
  public Values after(Changes changes) {
    Map<String, Object> result = new LinkedHashMap<>(asMap);
    changes
        .asMap()
        .forEach((field, value) -> {
          if (value.isPresent()) {
            result.put(field, value.get());
            return;
          }
          result.remove(field);
        });
    return new Values(result);
  }
}
