package io.formwork.persistence.jdbc;

import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.KeptFile;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Binds Java values as PostgreSQL takes them. An empty Optional is NULL; an array or collection of
 * texts (empty Optionals among them are NULL), or of numbers, is an array.
 */
final class Parameters {

  private Parameters() {}

  static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
    switch (value) {
      case Optional<?> optional when optional.isEmpty() -> statement.setNull(index, Types.NULL);
      case Optional<?> optional -> bind(statement, index, optional.get());
      case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
      case Duration duration -> statement.setLong(index, Microseconds.of(duration));
      case Json json -> statement.setString(index, json.text());
      case List<?> files when !files.isEmpty() && files.getFirst() instanceof KeptFile ->
          statement.setObject(index, KeptFile.write(files), Types.OTHER);
      case Collection<?> items -> bindArray(statement, index, items.toArray());
      case Object[] items -> bindArray(statement, index, items);
      default -> statement.setObject(index, value);
    }
  }

  private static void bindArray(PreparedStatement statement, int index, Object[] items)
      throws SQLException {
    boolean numbers = items.length > 0 && items[0] instanceof Long;
    @Nullable Object[] elements = new @Nullable Object[items.length];
    for (int i = 0; i < items.length; i++) {
      elements[i] = items[i] instanceof Optional<?> optional ? optional.orElse(null) : items[i];
    }
    statement.setArray(
        index, statement.getConnection().createArrayOf(numbers ? "bigint" : "text", elements));
  }
}
