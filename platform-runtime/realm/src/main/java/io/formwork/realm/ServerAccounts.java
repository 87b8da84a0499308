package io.formwork.realm;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The accounts of the server that this module is part of, looked up when it serves. */
final class ServerAccounts {

  /** As the server's own configuration calls it. */
  static final String DATA_SOURCE = "java:jboss/datasources/FormworkDS";

  private final String dataSourceName;
  private volatile @Nullable Accounts accounts;

  ServerAccounts(String dataSourceName) {
    this.dataSourceName = dataSourceName;
  }

  /** The name comes from the server's own configuration, never from a user. */
  @SuppressWarnings("BanJNDI")
  Accounts get() throws NamingException {
    Accounts known = accounts;
    if (known != null) {
      return known;
    }
    Accounts found = new Accounts((DataSource) new InitialContext().lookup(dataSourceName));
    accounts = found;
    return found;
  }
}
