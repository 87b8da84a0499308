package io.formwork.core.record;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values of a record by field name; an empty field is absent. Types are those of the model's
 * field types. Immutable.
 */
public record Values(Map<String, Object> asMap) {

  private static final Values NONE = new Values(Map.of());

  public Values {
    asMap = asMap instanceof Kept ? asMap : new Kept(new LinkedHashMap<>(asMap));
  }

  /** The values of a map that nobody else has or will have, which need not be copied. */
  public static Values owning(Map<String, Object> map) {
    return new Values(new Kept(map));
  }

  /** A map that nobody changes. */
  private static final class Kept extends AbstractMap<String, Object> {

    private final Map<String, Object> map;

    Kept(Map<String, Object> map) {
      this.map = map;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
      return map.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return map.containsKey(key);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      return Collections.unmodifiableMap(map).entrySet();
    }
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
    return owning(result);
  }
}
