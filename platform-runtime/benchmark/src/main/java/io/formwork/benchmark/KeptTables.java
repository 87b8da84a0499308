package io.formwork.benchmark;

import io.formwork.launcher.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a database holds: what nobody was asked to change must be the same later. New rows do not
 * count, nor does the one of each table whose id requests name.
 */
final class KeptTables {

  private static final String CATALOGUE =
      "select md5(string_agg(c::text, '|' order by c::text)) from ("
          + " select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type"
          + "   from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')"
          + " union all select 'function ' || p.oid::regprocedure from pg_proc p"
          + "   join pg_namespace n on n.oid = p.pronamespace where n.nspname not like 'pg_%'"
          + " union all select 'role ' || rolname || rolsuper from pg_roles) as seen(c)";

  private static final String WITH_IDS =
      "select table_schema || '.' || table_name from information_schema.columns"
          + " where column_name = 'id' and data_type = 'bigint' and table_schema in ('fw', 'support_desk')"
          + " order by 1";

  private final Map<String, Long> newest = new TreeMap<>();
  private final Map<String, String> rows;
  private final DatabaseAddress database;
  private final long named;

  private KeptTables(DatabaseAddress database, long named) throws SQLException {
    this.database = database;
    this.named = named;
    try (Connection connection = open()) {
      for (String table : column(connection, WITH_IDS)) {
        newest.put(
            table,
            Long.valueOf(
                column(connection, "select coalesce(max(id), 0) from " + table).getFirst()));
      }
      this.rows = rows(connection);
    }
  }

  /** As it is now, but for the rows with that id. */
  static KeptTables of(DatabaseAddress database, long named) throws SQLException {
    return new KeptTables(database, named);
  }

  /** How many tables are watched. */
  int tables() {
    return newest.size();
  }

  /** The rows that are others by now, as they were and as they are; so is the catalogue. */
  List<String> changed() throws SQLException {
    try (Connection connection = open()) {
      Map<String, String> now = rows(connection);
      return rows.keySet().stream()
          .filter(name -> !Objects.equals(rows.get(name), now.get(name)))
          .map(name -> name + " was " + rows.get(name) + " is " + now.get(name))
          .toList();
    }
  }

  private Map<String, String> rows(Connection connection) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    found.put("catalogue", column(connection, CATALOGUE).getFirst());
    for (Map.Entry<String, Long> table : newest.entrySet()) {
      String rows =
          "select t.id || ' ' || t from %s t where id <> %d and id <= %d"
              .formatted(table.getKey(), named, table.getValue());
      for (String row : column(connection, rows)) {
        found.put(table.getKey() + " " + row.substring(0, row.indexOf(' ')), row);
      }
    }
    return found;
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
