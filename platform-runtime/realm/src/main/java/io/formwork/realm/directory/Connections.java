package io.formwork.realm.directory;

import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PostConnectProcessor;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.StartTLSPostConnectProcessor;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import io.formwork.realm.settings.DirectorySettings;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Connections to whichever server of the directory answers first, in the order they are named. */
final class Connections {

  /** How directories say that a password is wrong, or right and its owner shut out. */
  private static final Set<ResultCode> NOT_LET_IN =
      Set.of(
          ResultCode.INVALID_CREDENTIALS,
          ResultCode.NO_SUCH_OBJECT,
          ResultCode.INAPPROPRIATE_AUTHENTICATION,
          ResultCode.CONSTRAINT_VIOLATION,
          ResultCode.UNWILLING_TO_PERFORM);

  private final DirectorySettings settings;
  private final FailoverServerSet servers;

  Connections(DirectorySettings settings) throws GeneralSecurityException {
    this.settings = settings;
    boolean tls = settings.tls() == DirectorySettings.Tls.FROM_THE_START;
    SSLUtil ssl = trusting(settings);
    this.servers =
        new FailoverServerSet(
            settings.servers().stream().map(DirectorySettings.Server::host).toArray(String[]::new),
            settings.servers().stream().mapToInt(DirectorySettings.Server::port).toArray(),
            tls ? ssl.createSSLSocketFactory() : SocketFactory.getDefault(),
            options(settings),
            null,
            started(settings, ssl));
  }

  private static LDAPConnectionOptions options(DirectorySettings settings) {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    int patience = Math.toIntExact(settings.timeout().toMillis());
    options.setConnectTimeoutMillis(patience);
    options.setResponseTimeoutMillis(patience);
    options.setUseSynchronousMode(true);
    options.setFollowReferrals(false);
    // Whoever has any valid certificate could otherwise listen to passwords.
    options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
    return options;
  }

  private static SSLUtil trusting(DirectorySettings settings) {
    return settings
        .trust()
        .map(store ->
            new SSLUtil(
                new TrustStoreTrustManager(
                    store.file().toString(),
                    store.password().map(String::toCharArray).orElse(null),
                    null,
                    true)))
        .orElseGet(SSLUtil::new);
  }

  private static @Nullable PostConnectProcessor started(DirectorySettings settings, SSLUtil ssl)
      throws GeneralSecurityException {
    return settings.tls() == DirectorySettings.Tls.STARTED
        ? new StartTLSPostConnectProcessor(ssl.createSSLSocketFactory())
        : null;
  }

  /** One that may search. */
  LDAPConnection searching() throws LDAPException {
    LDAPConnection connection = servers.getConnection();
    try {
      if (settings.bind().isPresent()) {
        DirectorySettings.Bind bind = settings.bind().get();
        connection.bind(new SimpleBindRequest(bind.name(), bind.password()));
      }
      return connection;
    } catch (LDAPException e) {
      connection.close();
      throw e;
    }
  }

  /** Whether the directory lets its entry of that name in with the password. */
  boolean letIn(String name, String password) throws LDAPException {
    try (LDAPConnection connection = servers.getConnection()) {
      connection.bind(new SimpleBindRequest(name, password));
      return true;
    } catch (LDAPException e) {
      if (NOT_LET_IN.contains(e.getResultCode())) {
        return false;
      }
      throw e;
    }
  }
}
