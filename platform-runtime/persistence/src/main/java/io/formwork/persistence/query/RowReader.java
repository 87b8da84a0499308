package io.formwork.persistence.query;

import io.formwork.core.record.Values;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.value.ValueKind;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads rows of a result whose columns are these.
 *
 * @param keys how many values a row has at most
 */
record RowReader(List<Column> columns, int keys) {

  RowReader(List<Column> columns) {
    this(List.copyOf(columns), columns.stream().mapToInt(column -> column.keys().size()).sum());
  }

  /**
   * A column.
   *
   * @param kind of the values that it holds
   * @param keys under which a row has them
   */
  record Column(ValueKind kind, List<String> keys) {
    Column {
      keys = List.copyOf(keys);
    }
  }

  /** One column a key. */
  static RowReader of(Map<String, Fragment> outputs) {
    return new RowReader(
        outputs.entrySet().stream()
            .map(output -> new Column(output.getValue().kind(), List.of(output.getKey())))
            .toList());
  }

  Values read(Row row) throws SQLException {
    Map<String, Object> values = LinkedHashMap.newLinkedHashMap(keys);
    int place = 0;
    for (Column column : columns) {
      place++;
      Optional<? extends Object> value = column.kind().read(row, place);
      if (value.isPresent()) {
        for (String key : column.keys()) {
          values.put(key, value.get());
        }
      }
    }
    return Values.owning(values);
  }
}
