package io.formwork.server;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Deployed;
import io.formwork.core.message.Messages;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;

/** Starts the platform when the server has deployed it, and tells {@link ServerHealth}. */
@Singleton
public class StartUp {

  private static final System.Logger LOG = System.getLogger(StartUp.class.getName());

  private final ServerHealth health;
  private final FormworkRuntime runtime;
  private final ServerSettings settings;
  private final TimerPoller poller;
  private final StartNotes notes;

  @Inject
  StartUp(
      ServerHealth health,
      FormworkRuntime runtime,
      ServerSettings settings,
      TimerPoller poller,
      StartNotes notes) {
    this.health = health;
    this.runtime = runtime;
    this.settings = settings;
    this.poller = poller;
    this.notes = notes;
  }

  void start(@Observes Startup event) {
    try {
      tell(runtime.start(settings.definitions(), settings.demo()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The platform did not start", e);
      health.refused(List.of("The platform did not start: " + e.getMessage()));
    }
  }

  private void tell(Started started) {
    switch (started) {
      case Started.Serving ignored -> {
        poller.poll(runtime.timers());
        notes.accounts(accounts());
        health.serving();
      }
      case Started.Wrong wrong -> health.refused(List.of(wrong.definitions().report()));
      case Started.NotDeployed refused ->
          health.refused(reasons(refused.application(), refused.reason()));
    }
  }

  private List<String> accounts() {
    return settings.demo()
        ? runtime.platform().applications().stream()
            .flatMap(application -> DemoAccounts.of(application).stream())
            .toList()
        : List.of();
  }

  private static List<String> reasons(String application, Deployed reason) {
    return switch (reason) {
      case Deployed.WouldLose lose ->
          lose.losses().stream().map(change -> loss(application, change)).toList();
      case Deployed.MadeLive live ->
          List.of(
              "The files of "
                  + application
                  + " have changed, but release "
                  + live.live().number()
                  + " was published live by "
                  + live.live().by()
                  + ". Export it, or start with the files it was made from.");
      case Deployed.Applied ignored -> List.of();
    };
  }

  private static String loss(String application, Change change) {
    return application
        + ": "
        + change.action().sign()
        + " "
        + Messages.in(Locale.ENGLISH, change.summary())
        + " This would lose data, so it is refused unless the definition declares it.";
  }
}
