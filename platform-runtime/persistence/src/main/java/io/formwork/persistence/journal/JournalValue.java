package io.formwork.persistence.journal;

import io.formwork.core.store.Journal.FieldChange;
import io.formwork.metadata.value.Json;
import io.formwork.metadata.value.KeptFile;
import io.formwork.persistence.value.ValueKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Values as texts that can be read again exactly as they were. */
public final class JournalValue {

  /** Between texts of a field of several; a name of a role or choice has none. */
  private static final String BREAK = "\n";

  private JournalValue() {}

  public static ValueKind kind(Object value) {
    return ValueKind.ofValue(value);
  }

  /** Of the value that a field got, or else of the one that it lost. */
  static String kind(FieldChange change) {
    return change.after().or(change::before).map(JournalValue::kind).orElse(ValueKind.TEXT).name();
  }

  public static String write(Object value) {
    return switch (value) {
      case BigDecimal decimal -> decimal.toPlainString();
      case List<?> files when kind(files) == ValueKind.FILES -> KeptFile.write(files);
      case List<?> items -> items.stream().map(Object::toString).collect(Collectors.joining(BREAK));
      default -> value.toString();
    };
  }

  public static Object read(ValueKind kind, String text) {
    return switch (kind) {
      case TEXT -> text;
      case WHOLE -> Long.valueOf(text);
      case DECIMAL -> new BigDecimal(text);
      case FLAG -> Boolean.valueOf(text);
      case DAY -> LocalDate.parse(text);
      case TIME -> LocalTime.parse(text);
      case MOMENT -> Instant.parse(text);
      case SPAN -> Duration.parse(text);
      case TEXTS -> List.of(text.split(BREAK, -1));
      case NUMBERS -> Arrays.stream(text.split(BREAK, -1)).map(Long::valueOf).toList();
      case JSON -> Json.of(text);
      case FILES -> KeptFile.read(text);
    };
  }
}
