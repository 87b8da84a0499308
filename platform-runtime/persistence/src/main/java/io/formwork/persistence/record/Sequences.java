package io.formwork.persistence.record;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Identifiers;
import java.time.LocalDate;

/**
 * Counts the numbers of sequence fields: a sequence of the database for each field and period, so
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

  String next(ObjectType type, Field field, LocalDate today) {
    if (!(field.type() instanceof FieldType.Sequence(String written))) {
      throw new IllegalArgumentException(field.name() + " bears no numbers");
    }
    NumberFormat format = new NumberFormat(written);
    String sequence =
        Identifiers.fitting("fw_" + type.table() + "_" + field.name() + "_" + format.period(today));
    long number = sql.one(row -> row.number(1), "SELECT fw.next_number(?, ?)", app, sequence);
    return format.format(number, today);
  }
}
