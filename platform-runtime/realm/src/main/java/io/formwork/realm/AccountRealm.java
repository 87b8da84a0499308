package io.formwork.realm;

import io.formwork.realm.Accounts.Known;
import io.formwork.realm.directory.LdapDirectory;
import io.formwork.realm.outside.Outside;
import io.formwork.realm.settings.DirectorySettings;
import io.formwork.realm.settings.RoleMap;
import io.formwork.realm.settings.SignInSettings;
import java.security.Principal;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.auth.server.SecurityRealm;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * The security realm of the server: signs people in with the accounts that PostgreSQL holds, and
 * with a directory where there is one. It answers only who somebody is; roles belong to the
 * applications. A login that has a password here is never asked of the directory.
 *
 * <p>The server makes it with the constructor without arguments, before there is a data source;
 * that is looked up by the name in the attribute {@code data-source} when the first person signs
 * in.
 */
public final class AccountRealm implements SecurityRealm {

  private final SecureRandom random = new SecureRandom();
  private final VerifiedPasswords verified;
  private final String nobodysPassword;
  private Optional<DirectorySignIn> directory = Optional.empty();
  private ServerAccounts accounts = new ServerAccounts(ServerAccounts.DATA_SOURCE);

  public AccountRealm() {
    byte[] unknown = new byte[32];
    random.nextBytes(unknown);
    verified = new VerifiedPasswords(Clock.systemUTC(), random);
    nobodysPassword = PasswordHash.of(hex(unknown), random).toString();
  }

  /** Called by the server with the attributes of its configuration. */
  public void initialize(Map<String, String> configuration) {
    accounts =
        new ServerAccounts(configuration.getOrDefault("data-source", ServerAccounts.DATA_SOURCE));
    SignInSettings settings = SignInSettings.ofThisProcess();
    directory = settings.directory().map(known -> signIn(known, settings.roles()));
  }

  private DirectorySignIn signIn(DirectorySettings settings, RoleMap roles) {
    return new DirectorySignIn(
        new LdapDirectory(settings, roles), Outside.SHARED, Clock.systemUTC(), random);
  }

  @Override
  public RealmIdentity getRealmIdentity(Principal principal) throws RealmUnavailableException {
    String login = principal.getName();
    return switch (find(login)) {
      case Known.Local local -> local(login, local.password());
      case Known.Vouched vouched -> vouchedFor(login, vouched.byDirectory());
      case Known.Nobody ignored -> newcomer(login);
    };
  }

  /**
   * A login that nobody has is verified like any other, against a hash that no password has, so
   * that the time of the answer does not tell which logins exist.
   */
  private RealmIdentity local(String login, Optional<String> password) {
    return new AccountIdentity(
        login,
        password::isPresent,
        guess -> {
          boolean matches = verified.matches(login, password.orElse(nobodysPassword), guess);
          return matches && password.isPresent();
        });
  }

  private RealmIdentity vouchedFor(String login, boolean byDirectory) {
    return new AccountIdentity(
        login,
        () -> find(login) instanceof Known.Vouched now && now.active(),
        guess ->
            Admissions.SHARED.redeem(login, guess)
                || (byDirectory
                    && directory.filter(asked -> asked.matches(login, guess)).isPresent()));
  }

  /**
   * A directory does without capitals, and the logins that come from it have none: the server keeps
   * the name as it was given, so another spelling would be another person.
   */
  private RealmIdentity newcomer(String login) {
    boolean plain = login.equals(login.toLowerCase(Locale.ROOT));
    return directory.isPresent() && plain
        ? vouchedFor(login, true)
        : local(login, Optional.empty());
  }

  private Known find(String login) throws RealmUnavailableException {
    try {
      return accounts.get().find(login);
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

  private static char[] hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes).toCharArray();
  }
}
