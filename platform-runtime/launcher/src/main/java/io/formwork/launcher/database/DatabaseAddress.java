package io.formwork.launcher.database;

import io.formwork.launcher.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a database is and who we are to it.
 *
 * @param url for JDBC, without user and password
 */
public record DatabaseAddress(String url, String user, String password) {

  private static final int DEFAULT_PORT = 5432;

  /**
   * Reads a {@code DATABASE_URL}, in the form of PostgreSQL's own tools ({@code
   * postgres://user:password@host:port/database}) with or without a leading {@code jdbc:}.
   */
  public static DatabaseAddress parse(String databaseUrl) {
    String plain = databaseUrl.replaceFirst("^jdbc:", "");
    if (!plain.matches("postgres(ql)?://.*")) {
      throw malformed();
    }
    try {
      return of(new URI(plain));
    } catch (URISyntaxException e) {
      throw malformed();
    }
  }

  private static DatabaseAddress of(URI uri) {
    String userInfo = uri.getRawUserInfo();
    if (uri.getHost() == null || uri.getPath().length() < 2 || userInfo == null) {
      throw malformed();
    }
    String[] user = userInfo.split(":", 2);
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    String parameters = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseAddress(
        "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + parameters,
        decoded(user[0]),
        user.length > 1 ? decoded(user[1]) : "");
  }

  private static Refusal malformed() {
    return new Refusal(
        "DATABASE_URL has to look like postgres://user:password@host:5432/database.");
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the password, which is nobody's business. */
  @Override
  public String toString() {
    return user + "@" + url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
  }
}
