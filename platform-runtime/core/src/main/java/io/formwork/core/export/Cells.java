package io.formwork.core.export;

import io.formwork.core.query.ExportedRow;
import io.formwork.core.value.PlainText;
import io.formwork.core.value.ValueFormatter;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rows of a list as cells: what can be calculated with keeps its type, all else is put in words.
 */
final class Cells {

  private static final Cell BLANK = new Cell.Blank();

  private final ValueFormatter words;
  private final ZoneId zone;
  private final Locale language;

  /** Choices and states in words, by the column: there are few, and the rows are many. */
  private final Map<Integer, Map<Object, Cell>> known = new HashMap<>();

  Cells(ApplicationModel model, Locale language) {
    this.words = new ValueFormatter(model);
    this.zone = model.timezone();
    this.language = language;
  }

  /**
   * The cells of a row.
   *
   * @param keys the texts of the columns' paths, made once
   */
  List<Cell> of(List<FieldPath> columns, List<String> keys, ExportedRow row) {
    List<Cell> cells = new ArrayList<>(columns.size());
    for (int index = 0; index < keys.size(); index++) {
      cells.add(of(index, columns.get(index).field(), keys.get(index), row));
    }
    return cells;
  }

  private Cell of(int column, Field field, String key, ExportedRow row) {
    Object value = row.values().orNull(key);
    if (value == null) {
      return BLANK;
    }
    if (field.type().target().isPresent()) {
      return new Cell.Text(row.names().getOrDefault(key, value.toString()));
    }
    return isOneOfFew(field)
        ? known
            .computeIfAbsent(column, index -> new HashMap<>())
            .computeIfAbsent(value, word -> of(field, word))
        : of(field, value);
  }

  private static boolean isOneOfFew(Field field) {
    return field.type() instanceof FieldType.Choice || field.type() instanceof FieldType.State;
  }

  private Cell of(Field field, Object value) {
    return switch (field.type()) {
      case FieldType.Whole whole -> new Cell.Amount(BigDecimal.valueOf((Long) value));
      case FieldType.Decimal decimal ->
          new Cell.Amount(((BigDecimal) value).setScale(decimal.scale(), RoundingMode.HALF_UP));
      case FieldType.Money money ->
          new Cell.Money(
              ((BigDecimal) value).setScale(money.scale(), RoundingMode.HALF_UP), money.currency());
      case FieldType.TimeOfDay time -> new Cell.Time((LocalTime) value);
      case FieldType.Day day -> new Cell.Day((LocalDate) value);
      case FieldType.Moment moment ->
          new Cell.Moment(LocalDateTime.ofInstant((Instant) value, zone));
      case FieldType.Span span -> new Cell.Span((Duration) value);
      case FieldType.RichText text -> new Cell.Text(PlainText.of((String) value));
      case FieldType.Text text -> words(field, value);
      case FieldType.Flag flag -> words(field, value);
      case FieldType.Choice choice -> words(field, value);
      case FieldType.State state -> words(field, value);
      case FieldType.StateKindOf kind -> words(field, value);
      case FieldType.Sequence sequence -> words(field, value);
      case FieldType.Reference reference -> words(field, value);
      case FieldType.References several -> words(field, value);
      case FieldType.Roles roles -> words(field, value);
      case FieldType.Email email -> words(field, value);
      case FieldType.Phone phone -> words(field, value);
      case FieldType.Url url -> words(field, value);
      case FieldType.ChoiceSet set -> words(field, value);
      case FieldType.Tags tags -> words(field, value);
      case FieldType.Json json -> words(field, value);
      case FieldType.Files files -> words(field, value);
    };
  }

  private Cell words(Field field, Object value) {
    return new Cell.Text(words.format(field, value, language));
  }
}
