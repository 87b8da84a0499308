package io.formwork.persistence.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs statements with bound parameters on the connection of the running transaction. */
public final class Sql {

  private final Connections connections;

  public Sql(Connections connections) {
    this.connections = connections;
  }

  /** Writes of the running transaction that wait, if its writes are held at all. */
  public Optional<HeldWrites> held() {
    return HeldWrites.of(connections);
  }

  /** The same for statements that cannot see writes which wait, and so need not let them go. */
  public Sql beside() {
    return connections instanceof HoldingConnections holding
        ? new Sql(holding.connections())
        : this;
  }

  /** What may be remembered until the running transaction ends; nothing outside of one. */
  public Optional<Map<Object, Object>> memory() {
    return connections.memory();
  }

  /** Tries to run a query apart from the running transaction ({@link Connections#apart}). */
  public void apart(String sql, Object... parameters) {
    connections.apart(connection -> {
      try (PreparedStatement statement = prepare(connection, sql, List.of(parameters))) {
        return statement.execute();
      }
    });
  }

  /** Reads one row. */
  public interface Reader<T> {
    T read(Row row) throws SQLException;
  }

  public <T> List<T> list(Reader<T> reader, String sql, Object... parameters) {
    return listBinding(reader, sql, List.of(parameters));
  }

  /** For parameters that were collected. */
  public <T> List<T> listBinding(Reader<T> reader, String sql, List<?> parameters) {
    return connections.use(connection -> {
      try (PreparedStatement statement = prepare(connection, sql, parameters);
          ResultSet result = statement.executeQuery()) {
        List<T> rows = new ArrayList<>();
        Row row = Row.of(result);
        while (result.next()) {
          rows.add(reader.read(row));
        }
        return rows;
      }
    });
  }

  /**
   * Tells row after row from a cursor, of which few are in memory; all of them are of one moment,
   * whatever others write meanwhile. What the taker throws ends it and frees the connection.
   *
   * @param atOnce how many rows are fetched together
   * @throws IllegalStateException outside of a transaction, where there are no cursors
   */
  public <T> void scan(
      Reader<T> reader, Consumer<T> taker, int atOnce, String sql, List<?> parameters) {
    connections.use(connection -> {
      if (connection.getAutoCommit()) {
        throw new IllegalStateException("A cursor needs a transaction");
      }
      try (PreparedStatement statement = prepare(connection, sql, parameters)) {
        return Cursor.tell(statement, atOnce, reader, taker);
      }
    });
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(Reader<T> reader, String sql, Object... parameters) {
    return list(reader, sql, parameters).stream().findFirst();
  }

  /** The only row. */
  public <T> T one(Reader<T> reader, String sql, Object... parameters) {
    return first(reader, sql, parameters).orElseThrow();
  }

  /**
   * The first row of a locking query, its lock given back at once, also in a running transaction.
   */
  public <T> Optional<T> unlocked(Reader<T> reader, String sql, Object... parameters) {
    return connections.use(connection -> {
      if (connection.getAutoCommit()) {
        return first(reader, sql, parameters);
      }
      // The server's connections know no JDBC savepoints within a transaction of the server.
      execute("SAVEPOINT look");
      Optional<T> row = first(reader, sql, parameters);
      execute("ROLLBACK TO SAVEPOINT look");
      return row;
    });
  }

  /** Runs a statement that changes something, and says how many rows it changed. */
  public int change(String sql, Object... parameters) {
    return connections.use(connection -> {
      try (PreparedStatement statement = prepare(connection, sql, List.of(parameters))) {
        return statement.executeUpdate();
      }
    });
  }

  /** Runs a statement as it stands, such as DDL. */
  public void execute(String sql) {
    connections.use(connection -> {
      try (var statement = connection.createStatement()) {
        return statement.execute(sql);
      }
    });
  }

  /** The same outside of a transaction, waiting for others for as long as they need. */
  public void executePatiently(String sql) {
    connections.use(connection -> {
      try (var statement = connection.createStatement()) {
        String usual = patience(statement, "0");
        try {
          return statement.execute(sql);
        } finally {
          patience(statement, usual);
        }
      }
    });
  }

  /** How long the connection waited for locks until now. */
  private static String patience(Statement statement, String wanted) throws SQLException {
    String usual;
    try (ResultSet result = statement.executeQuery("SHOW lock_timeout")) {
      result.next();
      usual = result.getString(1);
    }
    statement.execute("SET lock_timeout = '" + wanted + "'");
    return usual;
  }

  private static PreparedStatement prepare(Connection connection, String sql, List<?> parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.size(); i++) {
      Parameters.bind(statement, i + 1, parameters.get(i));
    }
    return statement;
  }
}
