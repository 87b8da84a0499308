package io.formwork.server;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.application.Platform;
import io.formwork.core.rate.Buckets;
import io.formwork.realm.door.Strangers;
import io.formwork.realm.outside.Outside;
import io.formwork.realm.settings.SignInSettings;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Stream;

/** Starts the platform when the server has deployed it, and tells {@link ServerHealth}. */
@Singleton
public class StartUp {

  private static final System.Logger LOG = System.getLogger(StartUp.class.getName());

  private final ServerHealth health;
  private final FormworkRuntime runtime;
  private final ServerSettings settings;
  private final Pollers pollers;
  private final OutboxSenders senders;
  private final StartNotes notes;
  private final FolderEditing editing;
  private final Buckets buckets;

  @Inject
  StartUp(
      ServerHealth health,
      FormworkRuntime runtime,
      ServerSettings settings,
      Pollers pollers,
      OutboxSenders senders,
      StartNotes notes,
      FolderEditing editing,
      Buckets buckets) {
    this.health = health;
    this.runtime = runtime;
    this.settings = settings;
    this.pollers = pollers;
    this.senders = senders;
    this.notes = notes;
    this.editing = editing;
    this.buckets = buckets;
  }

  void start(@Observes Startup event) {
    try (Platform.Visit visit = runtime.platform().enter()) {
      tell(runtime.start(settings.definitions(), settings.demo()));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The platform did not start", e);
      health.refused(List.of("The platform did not start: " + e.getMessage()));
    }
  }

  private void tell(Started started) {
    switch (started) {
      case Started.Serving ignored -> {
        pollers.poll(runtime);
        senders.begin(runtime);
        FrontDesk desk = new FrontDesk(runtime);
        Outside.SHARED.receivedBy(desk);
        Strangers.SHARED.countedBy(new StrangerCounter(buckets));
        notes.accounts(accounts(desk));
        health.serving();
        settings.watched().ifPresent(folder -> editing.begin(runtime, folder));
      }
      case Started.Wrong wrong -> health.refused(List.of(wrong.definitions().report()));
      case Started.NotDeployed refused ->
          health.refused(StartReasons.of(refused.application(), refused.reason()));
    }
  }

  private List<String> accounts(FrontDesk desk) {
    Stream<String> first =
        runtime.identities().firstAdministrator().stream()
            .map(made ->
                "%s signs in once with %s, within seven days, and chooses a password then."
                    .formatted(made.login(), made.issued().password()));
    Stream<String> unknown = desk.unknown(SignInSettings.ofThisProcess().roles()).stream();
    return Stream.of(first, demoAccounts(), unknown).flatMap(lines -> lines).toList();
  }

  private Stream<String> demoAccounts() {
    return settings.demo()
        ? runtime.platform().applications().stream()
            .flatMap(application -> DemoAccounts.of(application).stream())
        : Stream.empty();
  }
}
