package io.formwork.metadata.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Immutable copies that keep the order of the file, because file order is screen order. */
final class Ordered {

  private Ordered() {}

  static <K, V> Map<K, V> copyOf(Map<K, V> map) {
    SequencedMap<K, V> copy = new LinkedHashMap<>(map);
    return Collections.unmodifiableMap(copy);
  }

  static <T> Set<T> copyOf(Set<T> set) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(set));
  }
}
