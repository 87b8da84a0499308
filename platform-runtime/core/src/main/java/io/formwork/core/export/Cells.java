package io.formwork.core.export;

import io.formwork.core.query.Named;
import io.formwork.core.query.Row;
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
import java.util.List;
import java.util.Locale;

/**
 * Rows of a list as cells: what can be calculated with keeps its type, all else is put in words.
 */
final class Cells {

  private final ValueFormatter words;
  private final ZoneId zone;
  private final Locale language;

  Cells(ApplicationModel model, Locale language) {
    this.words = new ValueFormatter(model);
    this.zone = model.timezone();
    this.language = language;
  }

  List<Cell> of(List<FieldPath> columns, Row row) {
    return columns.stream().map(column -> of(column, row)).toList();
  }

  private Cell of(FieldPath column, Row row) {
    Object value = row.values().orNull(column.text());
    if (value == null) {
      return new Cell.Blank();
    }
    List<Named> several = row.several().getOrDefault(column.text(), List.of());
    if (!several.isEmpty()) {
      return new Cell.Text(Named.all(several));
    }
    if (column.field().type() instanceof FieldType.Reference) {
      return new Cell.Text(row.names().getOrDefault(column.text(), value.toString()));
    }
    return of(column.field(), value);
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
      case FieldType.Json json -> words(field, value);
    };
  }

  private Cell words(Field field, Object value) {
    return new Cell.Text(words.format(field, value, language));
  }
}
