package io.formwork.server;

import io.formwork.core.account.SignInProvider;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.AccountSource;
import io.formwork.realm.Admissions;
import io.formwork.realm.provider.Finished;
import io.formwork.realm.provider.OpenIdProvider;
import io.formwork.realm.provider.ProviderException;
import io.formwork.realm.settings.ProviderSettings;
import io.formwork.realm.settings.RoleMap;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Receives people who come back from a provider of OpenID Connect. */
final class ProviderDesk implements SignInProvider {

  private static final System.Logger LOG = System.getLogger(ProviderDesk.class.getName());

  private final ProviderSettings settings;
  private final OpenIdProvider provider;
  private final FrontDesk desk;

  ProviderDesk(ProviderSettings settings, RoleMap roles, FrontDesk desk) {
    this.settings = settings;
    this.provider = new OpenIdProvider(settings, roles);
    this.desk = desk;
  }

  private record Kept(io.formwork.realm.provider.Begun begun) implements Begun {
    private static final long serialVersionUID = 1L;

    @Override
    public String address() {
      return begun.address();
    }
  }

  @Override
  public String title() {
    return settings.title();
  }

  @Override
  public boolean atOnce() {
    return settings.atOnce();
  }

  @Override
  public Begun begin() {
    try {
      return new Kept(provider.begin());
    } catch (ProviderException e) {
      throw refused(e);
    }
  }

  @Override
  public Admitted finish(Begun begun, String query) {
    try {
      Finished finished = provider.finish(((Kept) begun).begun(), query);
      desk.receive(AccountSource.PROVIDER, finished.person())
          .ifPresent(trouble -> {
            throw refused(RealmGuard.told(trouble).reason());
          });
      String login = finished.person().login();
      return new Admitted(login, Admissions.SHARED.issue(login), finished.token());
    } catch (ProviderException e) {
      throw refused(e);
    }
  }

  @Override
  public Optional<String> end(String proof) {
    return provider.end(proof, settings.callback().resolve("/login?here"));
  }

  private static RefusedException refused(ProviderException why) {
    LOG.log(Level.WARNING, "Nobody signed in at the provider: {0}", why.getMessage());
    return refused(
        switch (why.kind()) {
          case UNAVAILABLE -> Message.of("sign_in.provider_down");
          case REFUSED -> Message.of("sign_in.provider_refused");
          case UNTRUSTED -> Message.of("sign_in.provider_untrusted");
        });
  }

  private static RefusedException refused(Message reason) {
    return new RefusedException(Refusal.Kind.FORBIDDEN, reason);
  }
}
