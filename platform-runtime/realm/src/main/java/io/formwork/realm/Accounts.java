package io.formwork.realm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Who may sign in, as PostgreSQL has it. */
final class Accounts {

  private static final String ACCOUNT =
      """
      select u.active, a.password, a.source, a.one_time_until is not null
      from fw."user" u left join fw.account a on a.user_id = u.id
      where u.login = ?\
      """;

  private static final String OWNER =
      """
      select k.id, u.login from fw.api_key k join fw."user" u on u.id = k.user_id
      where k.hash = ? and k.revoked_at is null and k.expires_at > ? and u.active\
      """;

  private static final String DIRECTORY = "directory";

  private final DataSource dataSource;

  Accounts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What is known of a login. */
  sealed interface Known {

    /** It is a person's whose password lies here; none that opens anything is empty. */
    record Local(Optional<String> password) implements Known {}

    /** It is a person's for whom somebody outside vouches. */
    record Vouched(boolean byDirectory, boolean active) implements Known {}

    /** It is nobody's. */
    record Nobody() implements Known {}
  }

  /** For whom the key with that hash acts, if it is worth something now. */
  Optional<KeyOwner> owner(byte[] hash) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(OWNER)) {
      query.setBytes(1, hash);
      query.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new KeyOwner(row.getLong(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  Known find(String login) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(ACCOUNT)) {
      query.setString(1, login);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? read(row) : new Known.Nobody();
      }
    }
  }

  private static Known read(ResultSet row) throws SQLException {
    boolean active = row.getBoolean(1);
    String source = row.getString(3);
    if (source != null) {
      return new Known.Vouched(source.equals(DIRECTORY), active);
    }
    boolean opens = active && !row.getBoolean(4);
    return new Known.Local(opens ? Optional.ofNullable(row.getString(2)) : Optional.empty());
  }
}
