package io.formwork.core.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * New values by field name; an empty Optional empties the field. A field that is not named stays as
 * it is. Immutable.
 */
public record Changes(Map<String, Optional<Object>> asMap) {

  private static final Changes NONE = new Changes(Map.of());

  public Changes {
    asMap = Collections.unmodifiableMap(new LinkedHashMap<>(asMap));
  }

  public static Changes none() {
    return NONE;
  }

  public static Changes of(String field, @Nullable Object value) {
    return NONE.with(field, value);
  }

  /**
   * These changes and one more; null empties the field, and so does a list without items. Of a list
   * every item counts once.
   */
  public Changes with(String field, @Nullable Object value) {
    Map<String, Optional<Object>> result = new LinkedHashMap<>(asMap);
    result.put(field, value instanceof List<?> list ? items(list) : Optional.ofNullable(value));
    return new Changes(result);
  }

  /** All of these, as if each were added by {@link #with}. */
  public static Changes of(Map<String, Object> values) {
    Map<String, Optional<Object>> result = new LinkedHashMap<>();
    values.forEach((field, value) ->
        result.put(field, value instanceof List<?> list ? items(list) : Optional.of(value)));
    return new Changes(result);
  }

  private static Optional<Object> items(List<?> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.stream().distinct().toList());
  }

  /** These changes and the others, which win. */
  public Changes and(Changes others) {
    Map<String, Optional<Object>> result = new LinkedHashMap<>(asMap);
    result.putAll(others.asMap);
    return new Changes(result);
  }

  /** These changes, but of those fields. */
  public Changes without(Set<String> names) {
    Map<String, Optional<Object>> result = new LinkedHashMap<>(asMap);
    result.keySet().removeAll(names);
    return new Changes(result);
  }

  /** Only those that make a difference to the values. */
  public Changes against(Values before) {
    Map<String, Optional<Object>> result = new LinkedHashMap<>();
    asMap.forEach((field, value) -> {
      if (!value.equals(before.find(field))) {
        result.put(field, value);
      }
    });
    return new Changes(result);
  }

  /** What makes the one of the other. */
  public static Changes between(Values before, Values after) {
    Map<String, Optional<Object>> result = new LinkedHashMap<>();
    after
        .asMap()
        .forEach((field, value) -> {
          if (!value.equals(before.orNull(field))) {
            result.put(field, Optional.of(value));
          }
        });
    for (String field : before.asMap().keySet()) {
      if (!after.has(field)) {
        result.put(field, Optional.empty());
      }
    }
    return new Changes(result);
  }

  public Set<String> fields() {
    return asMap.keySet();
  }

  public boolean isEmpty() {
    return asMap.isEmpty();
  }
}
