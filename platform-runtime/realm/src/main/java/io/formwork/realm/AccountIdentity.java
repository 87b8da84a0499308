package io.formwork.realm;

import java.security.Principal;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.authz.AuthorizationIdentity;
import org.wildfly.security.authz.MapAttributes;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Somebody who wants to sign in. A login that nobody has is verified like any other, against a hash
 * that no password has, so that the time of the answer does not tell which logins exist.
 */
final class AccountIdentity implements RealmIdentity {

  private final String login;
  private final Optional<String> password;
  private final String nobodysPassword;
  private final VerifiedPasswords verified;

  AccountIdentity(
      String login, Optional<String> password, String nobodysPassword, VerifiedPasswords verified) {
    this.login = login;
    this.password = password;
    this.nobodysPassword = nobodysPassword;
    this.verified = verified;
  }

  @Override
  public Principal getRealmIdentityPrincipal() {
    return new NamePrincipal(login);
  }

  @Override
  public boolean exists() {
    return password.isPresent();
  }

  @Override
  public boolean verifyEvidence(Evidence evidence) {
    if (!(evidence instanceof PasswordGuessEvidence guess)) {
      return false;
    }
    boolean matches = verified.matches(login, password.orElse(nobodysPassword), guess.getGuess());
    return matches && password.isPresent();
  }

  /** Carries no roles: what a person may do is decided by the policies of the application. */
  @Override
  public AuthorizationIdentity getAuthorizationIdentity() {
    return AuthorizationIdentity.basicIdentity(MapAttributes.EMPTY);
  }

  @Override
  public SupportLevel getEvidenceVerifySupport(
      Class<? extends Evidence> evidence, @Nullable String algorithm) {
    return AccountRealm.supportOf(evidence, SupportLevel.SUPPORTED);
  }

  @Override
  public SupportLevel getCredentialAcquireSupport(
      Class<? extends Credential> credential,
      @Nullable String algorithm,
      @Nullable AlgorithmParameterSpec parameters) {
    return SupportLevel.UNSUPPORTED;
  }

  @Override
  public <C extends Credential> @Nullable C getCredential(Class<C> credential) {
    return null;
  }
}
