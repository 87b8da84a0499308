package io.formwork.server;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.core.account.Accounts;
import io.formwork.core.account.SignInGuard;
import io.formwork.core.account.SignInWays;
import io.formwork.core.application.AccountAdministration;
import io.formwork.core.application.KeyAdministration;
import io.formwork.core.application.Platform;
import io.formwork.core.application.SessionAdministration;
import io.formwork.core.command.Once;
import io.formwork.core.deployment.Publication;
import io.formwork.core.key.Keys;
import io.formwork.core.rate.Buckets;
import io.formwork.core.session.Beginnings;
import io.formwork.core.session.Sessions;
import io.formwork.core.time.MovableClock;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.DataSourceConnections;
import io.formwork.realm.SignInAttempts;
import io.formwork.realm.door.SessionBeginnings;
import io.formwork.realm.door.Strangers;
import io.formwork.realm.outside.Outside;
import io.formwork.realm.settings.DirectorySettings;
import io.formwork.realm.settings.SignInSettings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Wires the platform to the server's data source and transactions; the one place where the two
 * meet.
 */
@Dependent
public class PlatformWiring {

  @Produces
  @Singleton
  MovableClock clock() {
    return new MovableClock(Clock.systemUTC());
  }

  @Produces
  @Singleton
  FormworkRuntime runtime(MovableClock clock, Resources resources, ServerSettings settings) {
    JtaTransactions transactions =
        new JtaTransactions(resources.transaction(), resources.registry());
    Persistence persistence =
        new Persistence(
            resources.dataSource(),
            new DataSourceConnections(resources.dataSource(), transactions),
            settings.files());
    return new FormworkRuntime(persistence, transactions, clock);
  }

  void close(@Disposes FormworkRuntime runtime) {
    runtime.close();
  }

  @Produces
  @Singleton
  Platform platform(FormworkRuntime runtime) {
    return runtime.platform();
  }

  @Produces
  @Singleton
  Accounts accounts(FormworkRuntime runtime) {
    return runtime.identities().accounts();
  }

  /** What the realm of this server counts, where requests carry passwords themselves. */
  @Produces
  @Singleton
  SignInGuard signInGuard() {
    return new RealmGuard(SignInAttempts.SHARED, Strangers.SHARED, Outside.SHARED);
  }

  @Produces
  @Singleton
  SignInWays signInWays(FormworkRuntime runtime) {
    SignInSettings settings = SignInSettings.ofThisProcess();
    FrontDesk desk = new FrontDesk(runtime);
    return new SignInWays(
        settings.directory().map(DirectorySettings::title),
        settings.provider().map(known -> new ProviderDesk(known, settings.roles(), desk)));
  }

  @Produces
  @Singleton
  AccountAdministration accountAdministration(FormworkRuntime runtime) {
    return new AccountAdministration(runtime.platform(), runtime.identities().accounts());
  }

  @Produces
  @Singleton
  Keys keys(FormworkRuntime runtime) {
    return runtime.identities().keys();
  }

  @Produces
  @Singleton
  KeyAdministration keyAdministration(FormworkRuntime runtime) {
    return new KeyAdministration(
        runtime.platform(), runtime.identities().accounts(), runtime.identities().keys());
  }

  @Produces
  @Singleton
  Sessions sessions(FormworkRuntime runtime) {
    return runtime.identities().sessions();
  }

  /** What the door of this server has given out. */
  @Produces
  @Singleton
  Beginnings beginnings() {
    return SessionBeginnings.SHARED::age;
  }

  @Produces
  @Singleton
  SessionAdministration sessionAdministration(FormworkRuntime runtime) {
    return new SessionAdministration(
        runtime.platform(), runtime.identities().accounts(), runtime.identities().sessions());
  }

  @Produces
  @Singleton
  Buckets buckets(ServerSettings settings) {
    return new Buckets(settings.rates(), System::nanoTime);
  }

  @Produces
  @Singleton
  Publication publication(FormworkRuntime runtime) {
    return runtime.publication();
  }

  @Produces
  @Singleton
  Once once(FormworkRuntime runtime) {
    return runtime.once();
  }

  /** What the server lends. */
  @Singleton
  public static class Resources {

    @Resource(lookup = "java:jboss/datasources/FormworkDS")
    DataSource dataSource;

    @Resource(lookup = "java:jboss/UserTransaction")
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    DataSource dataSource() {
      return dataSource;
    }

    UserTransaction transaction() {
      return transaction;
    }

    TransactionSynchronizationRegistry registry() {
      return registry;
    }
  }
}
