package io.formwork.launcher.database;

import io.formwork.launcher.Refusal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Connects to a database. */
final class Connections {

  private static final String TOO_MANY_CONNECTIONS = "53300";

  private Connections() {}

  static Connection open(DatabaseAddress address) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    properties.setProperty("connectTimeout", "10");
    return DriverManager.getConnection(address.url(), properties);
  }

  /** The sentence for somebody whose database does not let us in. */
  static Refusal refused(DatabaseAddress address, SQLException e) {
    String reason = e.getMessage() == null ? "no reason given" : firstLine(e.getMessage());
    String advice =
        TOO_MANY_CONNECTIONS.equals(e.getSQLState())
            ? "Free some of its connections."
            : "Check DATABASE_URL and that the database is running.";
    return new Refusal("The database " + address + " refuses: " + reason + " " + advice, e);
  }

  private static String firstLine(String message) {
    String line = message.lines().findFirst().orElse("").strip();
    return line.endsWith(".") ? line : line + ".";
  }
}
