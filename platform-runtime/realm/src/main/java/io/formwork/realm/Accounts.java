package io.formwork.realm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The accounts that may sign in: active users that have a password. */
final class Accounts {

  private static final String PASSWORD =
      """
      select a.password from fw.account a join fw."user" u on u.id = a.user_id
      where u.login = ? and u.active and a.one_time_until is null\
      """;

  private final DataSource dataSource;

  Accounts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The PHC string of that login's password; empty when nobody active has that login. */
  Optional<String> password(String login) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(PASSWORD)) {
      query.setString(1, login);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
      }
    }
  }
}
