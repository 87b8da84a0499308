package io.formwork.persistence.schema;

import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.ExistingSchema.ExistingTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Columns and tables that no release asks for any more, in {@code fw.retired}. They stay as they
 * are for as long as the application says; who asks for them again in that time finds their values.
 * A column that the database computes goes first and as soon as may be: it can be had again, as can
 * a summary.
 */
final class RetiredData {

  private static final String WHOLE_TABLE = "";

  private static final String KNOWN =
      "SELECT table_name, column_name FROM fw.retired WHERE app = ? ORDER BY 1, 2";

  private static final String RETIRE =
      """
      INSERT INTO fw.retired (app, table_name, column_name, retired_at, drop_after)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String FORGET =
      "DELETE FROM fw.retired WHERE app = ? AND table_name = ? AND column_name = ?";

  private static final String OVERDUE =
      """
      SELECT app, table_name, column_name FROM fw.retired r WHERE drop_after <= ?
      ORDER BY EXISTS (
        SELECT FROM pg_attribute a
        WHERE a.attrelid = to_regclass(format('%I.%I', r.app, r.table_name))
          AND a.attname = r.column_name AND a.attgenerated <> '') DESC, 1, 2, 3
      FOR UPDATE SKIP LOCKED
      """;

  private final Sql sql;

  RetiredData(Sql sql) {
    this.sql = sql;
  }

  private record Place(String table, String column) {}

  private record Overdue(String app, Place place) {}

  /** Remembers what the tables no longer need, and forgets what they need again. */
  void remember(
      String app, ExistingSchema existing, List<Table> desired, Instant at, Duration keeps) {
    Set<Place> unwanted = unwanted(existing, desired);
    Set<Place> known =
        new HashSet<>(sql.list(row -> new Place(row.text(1), row.text(2)), KNOWN, app));
    for (Place place : known) {
      if (!unwanted.contains(place)) {
        sql.change(FORGET, app, place.table(), place.column());
      }
    }
    for (Place place : unwanted) {
      if (!known.contains(place)) {
        Instant until = canBeHadAgain(existing, place) ? at : at.plus(keeps);
        sql.change(RETIRE, app, place.table(), place.column(), at, until);
      }
    }
  }

  private static boolean canBeHadAgain(ExistingSchema existing, Place place) {
    ExistingTable table = existing.tables().get(place.table());
    return place.table().startsWith(SummaryTable.PREFIX)
        || (table != null && table.computed().contains(place.column()));
  }

  /**
   * Drops for good what was kept long enough, in the caller's transaction.
   *
   * @return how many columns and tables are gone
   */
  int sweep(Instant now) {
    List<Overdue> overdue =
        sql.list(
            row -> new Overdue(row.text(1), new Place(row.text(2), row.text(3))), OVERDUE, now);
    sql.execute("SET LOCAL lock_timeout = '100ms'");
    for (Overdue gone : overdue) {
      Place place = gone.place();
      sql.execute(
          place.column().equals(WHOLE_TABLE)
              ? Ddl.dropTable(gone.app(), place.table())
              : Ddl.dropColumn(gone.app(), place.table(), place.column()));
      sql.change(FORGET, gone.app(), place.table(), place.column());
    }
    return overdue.size();
  }

  private static Set<Place> unwanted(ExistingSchema existing, List<Table> desired) {
    Map<String, Table> byName = new HashMap<>();
    desired.forEach(table -> byName.put(table.name(), table));
    Set<Place> unwanted = new HashSet<>();
    existing
        .tables()
        .forEach((name, found) -> {
          Table table = byName.get(name);
          if (table == null) {
            unwanted.add(new Place(name, WHOLE_TABLE));
          } else {
            columns(table, found).forEach(column -> unwanted.add(new Place(name, column)));
          }
        });
    return unwanted;
  }

  private static List<String> columns(Table table, ExistingTable found) {
    List<String> wanted = new ArrayList<>();
    table.columns().forEach(column -> wanted.add(column.name()));
    return found.columns().keySet().stream().filter(column -> !wanted.contains(column)).toList();
  }
}
