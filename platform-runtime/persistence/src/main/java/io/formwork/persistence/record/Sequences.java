package io.formwork.persistence.record;

import io.formwork.core.store.NumberSeries;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Identifiers;

/**
 * Counts the numbers of sequence fields: a sequence of the database for each field and series, so
 * that nobody who creates a record waits for another. A number is given once; what was rolled back
 * leaves a gap.
 */
public final class Sequences {

  private final Sql sql;
  private final String app;

  public Sequences(Sql sql, String app) {
    this.sql = sql;
    this.app = app;
  }

  /** Passes over what is taken: a format may have changed, and begin again where it once was. */
  String next(ObjectType type, Field field, NumberSeries series) {
    String sequence = name(type, field, series);
    String number;
    do {
      number =
          series.text(sql.one(row -> row.number(1), "SELECT fw.next_number(?, ?)", app, sequence));
    } while (isTaken(type, field, number));
    return number;
  }

  private boolean isTaken(ObjectType type, Field field, String number) {
    return sql.one(
        row -> row.flag(1),
        "SELECT EXISTS (SELECT FROM %s WHERE %s = ?)"
            .formatted(
                Identifiers.quoted(app, type.table()),
                Identifiers.quoted(field.column().orElseThrow())),
        number);
  }

  private static String name(ObjectType type, Field field, NumberSeries series) {
    return Identifiers.fitting(
        "fw_"
            + type.table()
            + "_"
            + field.column().orElseThrow()
            + "_"
            + Identifiers.plain(series.name()));
  }
}
