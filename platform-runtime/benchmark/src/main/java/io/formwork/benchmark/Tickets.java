package io.formwork.benchmark;

import io.formwork.launcher.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Tickets of the support desk, put into its table without the platform: there are to be many.
 *
 * @param count how many
 * @param status the state all of them are in
 * @param subjectTail what their subjects end with
 */
record Tickets(int count, String status, String subjectTail) {

  private static final String FILL =
      """
      INSERT INTO support_desk.ticket
        (version, number, subject, criticality, line, status, client, created_at, updated_at)
      SELECT 1, 'B-' || n, 'Ticket ' || n || '%s',
        (ARRAY['low', 'normal', 'high', 'critical'])[1 + n %% 4], 'first', '%s', u.id,
        timestamptz '2025-01-01' + n * interval '1 second',
        timestamptz '2025-01-01' + n * interval '1 second'
      FROM generate_series(1, %d) n, fw."user" u WHERE u.login = 'ivanov'
      """;

  static Tickets solved(int count) {
    return new Tickets(count, "solved", "");
  }

  void fill(DatabaseAddress address) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute(FILL.formatted(subjectTail, status, count));
      statement.execute("VACUUM ANALYZE"); // or the database does it while something is measured
    }
  }
}
