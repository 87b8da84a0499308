package io.formwork.persistence.query;

import io.formwork.core.record.Values;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.value.ValueKind;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads rows of a result.
 *
 * @param keys of the columns, in their order
 * @param kinds of values that they hold
 */
record RowReader(List<String> keys, List<ValueKind> kinds) {

  static RowReader of(Map<String, Fragment> outputs) {
    return new RowReader(
        List.copyOf(outputs.keySet()), outputs.values().stream().map(Fragment::kind).toList());
  }

  Values read(Row row) throws SQLException {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      kinds.get(i).read(row, i + 1).ifPresent(value -> values.put(key, value));
    }
    return Values.owning(values);
  }
}
