package io.formwork.server;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.core.account.Arrival;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.store.AccountSource;
import io.formwork.realm.outside.Outsider;
import io.formwork.realm.outside.Reception;
import io.formwork.realm.outside.Trouble;
import io.formwork.realm.settings.RoleMap;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/**
 * Receives for whom somebody outside vouches: the realm knows no applications, the platform does.
 */
record FrontDesk(FormworkRuntime runtime) implements Reception {

  private static final System.Logger LOG = System.getLogger(FrontDesk.class.getName());

  @Override
  public Optional<Trouble> receive(Outsider outsider) {
    return receive(AccountSource.DIRECTORY, outsider);
  }

  /** Runs where the server judges passwords, so the classes of the platform are asked for. */
  Optional<Trouble> receive(AccountSource source, Outsider outsider) {
    Thread thread = Thread.currentThread();
    ClassLoader others = thread.getContextClassLoader();
    thread.setContextClassLoader(FrontDesk.class.getClassLoader());
    try (Platform.Visit visit = runtime.platform().enter()) {
      return switch (runtime.identities().arrivals().receive(arrival(source, outsider))) {
        case ADMITTED -> Optional.empty();
        case LOGIN_TAKEN -> Optional.of(Trouble.LOGIN_TAKEN);
        case INACTIVE -> Optional.of(Trouble.INACTIVE);
      };
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "No account could be made for " + outsider.login(), e);
      return Optional.of(Trouble.NOT_READY);
    } finally {
      thread.setContextClassLoader(others);
    }
  }

  private static Arrival arrival(AccountSource source, Outsider outsider) {
    return new Arrival(
        source,
        outsider.subject(),
        outsider.login(),
        outsider.name(),
        outsider.email(),
        outsider.roles());
  }

  /** What the settings give that no application has; one sentence each. */
  List<String> unknown(RoleMap roles) {
    return roles.given().stream()
        .filter(given ->
            runtime
                .platform()
                .application(given.application())
                .map(Application::model)
                .filter(model -> model.roles().containsKey(given.role()))
                .isEmpty())
        .map(given ->
            "Sign-in gives nobody roles.%s.%s: no application has that role."
                .formatted(given.application(), given.role()))
        .toList();
  }
}
