package io.formwork.persistence.record;

import io.formwork.core.record.Values;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.DatabaseException;
import io.formwork.persistence.jdbc.HeldWrites;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.value.ColumnText;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * New rows of one object that go in one statement. Each column is an array of texts, which the
 * statement casts: so it is the same however many rows there are, and is parsed once.
 */
final class HeldInserts implements HeldWrites.Batch {

  private final Sql sql;
  private final ObjectType type;
  private final UniqueRows uniques;
  private final String table;
  private final List<Field> fields;
  private final List<Long> ids = new ArrayList<>();
  private final List<Values> rows = new ArrayList<>();

  HeldInserts(Sql sql, String app, ObjectType type, UniqueRows uniques) {
    this.uniques = uniques;
    this.sql = sql;
    this.type = type;
    this.table = Identifiers.quoted(app, type.table());
    this.fields = Columns.ofFields(type);
  }

  boolean areOf(ObjectType other) {
    return type.equals(other);
  }

  void add(long id, Values values) {
    ids.add(id);
    rows.add(values);
  }

  @Override
  public boolean judged() {
    return true;
  }

  @Override
  public void write() {
    List<Object> parameters = new ArrayList<>();
    parameters.add(ids);
    for (Field field : fields) {
      parameters.add(rows.stream().map(row -> text(row, field)).toArray());
    }
    try {
      sql.change(statement(), parameters.toArray());
    } catch (DatabaseException e) {
      throw uniques
          .refusal(type, String.valueOf(e.getMessage()))
          .map(RuntimeException.class::cast)
          .orElse(e);
    }
  }

  private static Optional<String> text(Values row, Field field) {
    return row.find(field.name()).map(ColumnText::of);
  }

  private String statement() {
    return "INSERT INTO %s (id, version%s) SELECT id, 1%s FROM unnest(?::bigint[]%s) AS given (id%s)"
        .formatted(
            table,
            each(place -> ", " + Identifiers.quoted(fields.get(place).column().orElseThrow())),
            each(place -> ", c" + place + "::" + ValueKind.of(fields.get(place).type()).sqlType()),
            each(place -> ", ?::text[]"),
            each(place -> ", c" + place));
  }

  private String each(IntFunction<String> part) {
    return IntStream.range(0, fields.size()).mapToObj(part).collect(Collectors.joining());
  }
}
