package io.formwork.realm;

import java.security.Principal;
import java.security.spec.AlgorithmParameterSpec;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.auth.SupportLevel;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.RealmIdentity;
import org.wildfly.security.auth.server.RealmUnavailableException;
import org.wildfly.security.authz.AuthorizationIdentity;
import org.wildfly.security.authz.MapAttributes;
import org.wildfly.security.credential.Credential;
import org.wildfly.security.evidence.Evidence;
import org.wildfly.security.evidence.PasswordGuessEvidence;

/**
 * Somebody who wants to sign in, or has. Whoever came with a key was found at the door, and has a
 * voucher in place of a password.
 */
final class AccountIdentity implements RealmIdentity {

  private final String login;
  private final Existence existence;
  private final Predicate<char[]> password;
  private final AtomicBoolean withKey = new AtomicBoolean();

  /**
   * @param password whether that is the person's
   */
  AccountIdentity(String login, Existence existence, Predicate<char[]> password) {
    this.login = login;
    this.existence = existence;
    this.password = password;
  }

  /**
   * Whether there is such a person who may be signed in; asked anew, for signing in may make one.
   */
  @FunctionalInterface
  interface Existence {
    boolean now() throws RealmUnavailableException;
  }

  @Override
  public Principal getRealmIdentityPrincipal() {
    return new NamePrincipal(login);
  }

  @Override
  public boolean exists() throws RealmUnavailableException {
    return withKey.get() || existence.now();
  }

  @Override
  public boolean verifyEvidence(Evidence evidence) {
    return evidence instanceof PasswordGuessEvidence guess
        && (isVoucher(guess) || password.test(guess.getGuess()));
  }

  private boolean isVoucher(PasswordGuessEvidence guess) {
    boolean voucher = Vouchers.SHARED.take(login, new String(guess.getGuess()));
    withKey.compareAndSet(false, voucher);
    return voucher;
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
