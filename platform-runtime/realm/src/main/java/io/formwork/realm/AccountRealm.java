package io.formwork.realm;

import java.security.Principal;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityRealm;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * The security realm of the server: signs people in with the accounts that PostgreSQL holds. It
 * answers only who somebody is; roles belong to the applications.
 *
 * <p>The server makes it with the constructor without arguments, before there is a data source;
 * that is looked up by the name in the attribute {@code data-source} when the first person signs
 * in.
 */
public final class AccountRealm implements SecurityRealm {

  private final VerifiedPasswords verified;
  private final String nobodysPassword;
  private String dataSourceName = "java:jboss/datasources/FormworkDS";
  private volatile @Nullable Accounts accounts;

  public AccountRealm() {
    SecureRandom random = new SecureRandom();
    byte[] unknown = new byte[32];
    random.nextBytes(unknown);
    verified = new VerifiedPasswords(Clock.systemUTC(), random);
    nobodysPassword = PasswordHash.of(hex(unknown), random).toString();
  }

  /** Called by the server with the attributes of its configuration. */
  public void initialize(Map<String, String> configuration) {
    dataSourceName = configuration.getOrDefault("data-source", dataSourceName);
  }

  @Override
  public RealmIdentity getRealmIdentity(Principal principal) throws RealmUnavailableException {
    String login = principal.getName();
    try {
      return new AccountIdentity(login, accounts().password(login), nobodysPassword, verified);
    } catch (SQLException | NamingException e) {
      throw new RealmUnavailableException(e);
    }
  }

  @Override
  public SupportLevel getCredentialAcquireSupport(
      Class<? extends Credential> credential,
      @Nullable String algorithm,
      @Nullable AlgorithmParameterSpec parameters) {
    return SupportLevel.UNSUPPORTED;
  }

  @Override
  public SupportLevel getEvidenceVerifySupport(
      Class<? extends Evidence> evidence, @Nullable String algorithm) {
    return supportOf(evidence, SupportLevel.POSSIBLY_SUPPORTED);
  }

  static SupportLevel supportOf(Class<? extends Evidence> evidence, SupportLevel ofPasswords) {
    return PasswordGuessEvidence.class.isAssignableFrom(evidence)
        ? ofPasswords
        : SupportLevel.UNSUPPORTED;
  }

  /** The name comes from the server's own configuration, never from a user. */
  @SuppressWarnings("BanJNDI")
  private Accounts accounts() throws NamingException {
    Accounts known = accounts;
    if (known != null) {
      return known;
    }
    Accounts found = new Accounts((DataSource) new InitialContext().lookup(dataSourceName));
    accounts = found;
    return found;
  }

  private static char[] hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes).toCharArray();
  }
}
