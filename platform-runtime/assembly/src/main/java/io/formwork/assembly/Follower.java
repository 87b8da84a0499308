package io.formwork.assembly;

import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.Transactions;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Serves what another node has published into the same database. */
public final class Follower {

  private static final System.Logger LOG = System.getLogger(Follower.class.getName());

  private final Platform platform;
  private final DefinitionChecks checks;
  private final ReleaseStore releases;
  private final Transactions transactions;
  private final Snapshots snapshots;
  private final Turns turns;

  /** Releases that need not be looked at: from before the start, or wrong here. */
  private final Map<String, Long> passed = new HashMap<>();

  Follower(
      Platform platform,
      DefinitionChecks checks,
      ReleaseStore releases,
      Transactions transactions,
      Snapshots snapshots,
      Turns turns) {
    this.platform = platform;
    this.checks = checks;
    this.releases = releases;
    this.transactions = transactions;
    this.snapshots = snapshots;
    this.turns = turns;
  }

  /** What lies in the database without being served by now is none of this platform's business. */
  void begin() {
    turns.take(() -> {
      passed.clear();
      passed.putAll(latest());
      return passed;
    });
  }

  /** Looks once; to be called every half second or so. */
  public void look() {
    if (newer(latest()).isEmpty()) {
      return;
    }
    turns.take(() -> {
      List<Application> next = new ArrayList<>();
      newer(latest()).forEach((app, number) -> open(app, number).ifPresent(next::add));
      if (!next.isEmpty()) {
        platform.serve(next);
      }
      return next;
    });
  }

  private Map<String, Long> latest() {
    return transactions.required(releases::latest);
  }

  private Map<String, Long> newer(Map<String, Long> latest) {
    Map<String, Long> newer = new HashMap<>(latest);
    newer.entrySet().removeIf(release -> release.getValue() <= known(release.getKey()));
    return newer;
  }

  private synchronized long known(String app) {
    long served = platform.application(app).map(Application::release).orElse(0L);
    return Math.max(served, passed.getOrDefault(app, 0L));
  }

  private Optional<Application> open(String app, long number) {
    var files = transactions.required(() -> releases.files(app, number));
    CheckedDefinitions checked = checks.read(files::files);
    CheckedApplication application = checked.applications().get(app);
    if (application == null) {
      LOG.log(Level.ERROR, "Release {0} of {1} is wrong here:\n{2}", number, app, checked.report());
      passed.put(app, number);
      return Optional.empty();
    }
    return Optional.of(snapshots.open(application, number));
  }
}
