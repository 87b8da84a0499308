package io.formwork.persistence.value;

import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.KeptFile;
import io.formwork.persistence.jdbc.Microseconds;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Values as texts that PostgreSQL casts to the type of their column. */
public final class ColumnText {

  private ColumnText() {}

  public static String of(Object value) {
    return switch (value) {
      case String text -> text;
      case BigDecimal decimal -> decimal.toPlainString();
      case Duration duration -> Long.toString(Microseconds.of(duration));
      case Json json -> json.text();
      case List<?> items ->
          ValueKind.ofValue(items) == ValueKind.FILES ? KeptFile.write(items) : array(items);
      default -> value.toString();
    };
  }

  private static String array(List<?> items) {
    return items.stream()
        .map(item -> '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
