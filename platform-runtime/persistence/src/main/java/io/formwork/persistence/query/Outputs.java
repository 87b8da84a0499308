package io.formwork.persistence.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is read of each row, by key. What several keys mean alike is one column. */
final class Outputs {

  private final Map<String, Fragment> byKey = new LinkedHashMap<>();
  private final Map<Fragment, List<String>> columns = new LinkedHashMap<>();

  void put(String key, Fragment value) {
    byKey.put(key, value);
    columns.computeIfAbsent(value, column -> new ArrayList<>(1)).add(key);
  }

  Fragment get(String key) {
    return Objects.requireNonNull(byKey.get(key), key);
  }

  /** The columns, as they stand after SELECT. */
  List<Fragment> columns() {
    return List.copyOf(columns.keySet());
  }

  /** The same columns under other names, which begin with that word and end with a number. */
  Outputs named(String word) {
    Outputs named = new Outputs();
    int place = 0;
    for (Map.Entry<Fragment, List<String>> column : columns.entrySet()) {
      Fragment value = column.getKey();
      Fragment name = new Fragment(word + place++, List.of(), value.kind(), value.type());
      column.getValue().forEach(key -> named.put(key, name));
    }
    return named;
  }

  /** Reads rows that have these columns. */
  RowReader reader() {
    return new RowReader(
        columns.entrySet().stream()
            .map(column -> new RowReader.Column(column.getKey().kind(), column.getValue()))
            .toList());
  }
}
