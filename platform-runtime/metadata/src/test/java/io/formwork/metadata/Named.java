package io.formwork.metadata;

import java.util.Map;
import java.util.Optional;

/** Things that a test knows to be there. */
final class Named {

  private Named() {}

  static <K, V> V in(Map<K, V> map, K name) {
    return Optional.ofNullable(map.get(name)).orElseThrow(() -> new AssertionError("No " + name));
  }
}
