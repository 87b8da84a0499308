package io.formwork.persistence.record;

import io.formwork.core.store.NumberSeries;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.HeldWrites;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Identifiers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Counts the numbers of sequence fields: a sequence of the database for each field and series, so
 * that nobody who creates a record waits for another, be it the first of a count. A number is given
 * once; what was rolled back leaves a gap. A gapless series is a row instead, which is locked until
 * the transaction ends.
 */
public final class Sequences {

  private final Sql sql;
  private final Sql beside;
  private final String app;

  public Sequences(Sql sql, String app) {
    this.sql = sql;
    this.beside = sql.beside();
    this.app = app;
  }

  /** Passes over what is taken: a format may have changed, and begin again where it once was. */
  String next(ObjectType type, Field field, NumberSeries series) {
    String sequence = name(type, field, series);
    if (series.gapless()) {
      return free(type, field, series, () -> List.of(withoutGap(type, field, series, sequence)))
          .getFirst();
    }
    Deque<String> ahead =
        sql.held()
            .map(held -> held.prepared(sequence, ArrayDeque<String>::new))
            .orElseGet(ArrayDeque::new);
    if (ahead.isEmpty()) {
      int count = ahead(field);
      ahead.addAll(free(type, field, series, () -> numbers(sequence, count)));
    }
    return ahead.removeFirst();
  }

  /** As many as records are made, unless each may be counted by something else. */
  private int ahead(Field field) {
    boolean oneCount = ((FieldType.Sequence) field.type()).per().isEmpty();
    return oneCount ? sql.held().map(HeldWrites::creations).orElse(1) : 1;
  }

  private List<Long> numbers(String sequence, int count) {
    List<Long> numbers =
        beside
            .list(
                row -> row.numberIfAny(1),
                "SELECT nextval(to_regclass(?)) FROM generate_series(1, ?)",
                Identifiers.quoted(app, sequence),
                count)
            .stream()
            .flatMap(Optional::stream)
            .toList();
    return numbers.isEmpty() ? first(sequence, count) : numbers;
  }

  /**
   * Begins the count apart from the running transaction, which may last: everybody else has its
   * numbers at once. Where that fails it begins with the transaction.
   */
  private List<Long> first(String sequence, int count) {
    beside.apart("SELECT fw.begin_count(?, ?)", app, sequence);
    return beside.list(
        row -> row.number(1),
        "SELECT fw.next_number(?, ?) FROM generate_series(1, ?)",
        app,
        sequence,
        count);
  }

  /** The first numbers of which some are free. Rows that wait have none that is counted again. */
  private List<String> free(
      ObjectType type, Field field, NumberSeries series, Supplier<List<Long>> counted) {
    List<String> numbers = new ArrayList<>();
    while (numbers.isEmpty()) {
      counted.get().forEach(number -> numbers.add(series.text(number)));
      numbers.removeAll(taken(type, field, numbers));
    }
    return numbers;
  }

  private long withoutGap(ObjectType type, Field field, NumberSeries series, String count) {
    return beside
        .first(
            row -> row.number(1),
            "UPDATE fw.gapless_count SET last = last + 1 WHERE app = ? AND name = ? RETURNING last",
            app,
            count)
        .orElseGet(() -> begin(type, field, series, count));
  }

  /**
   * The first number of a count: one more than the greatest that a record has, be it from a time
   * when the series might have gaps. Of two who begin the same one waits for the other.
   */
  private long begin(ObjectType type, Field field, NumberSeries series, String count) {
    String column = Identifiers.quoted(field.column().orElseThrow());
    return sql.one(
        row -> row.number(1),
        """
        INSERT INTO fw.gapless_count AS counted (app, name, last)
        SELECT ?, ?, coalesce(max(digits::bigint), 0) + 1
        FROM (SELECT substr(%1$s, char_length(?) + 1, char_length(%1$s) - char_length(?)) AS digits
              FROM %2$s WHERE starts_with(%1$s, ?) AND right(%1$s, char_length(?)) = ?) AS those
        WHERE digits ~ '^[0-9]{1,18}$'
        ON CONFLICT (app, name) DO UPDATE SET last = counted.last + 1
        RETURNING last\
        """
            .formatted(column, Identifiers.quoted(app, type.table())),
        app,
        count,
        series.before(),
        series.before() + series.after(),
        series.before(),
        series.after(),
        series.after());
  }

  private List<String> taken(ObjectType type, Field field, List<String> numbers) {
    String column = Identifiers.quoted(field.column().orElseThrow());
    return beside.list(
        row -> row.text(1),
        "SELECT %1$s FROM %2$s WHERE %1$s = ANY (?::text[])"
            .formatted(column, Identifiers.quoted(app, type.table())),
        numbers);
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
