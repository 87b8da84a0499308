package io.formwork.assembly;

import io.formwork.core.deployment.Candidate;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Deployed;
import io.formwork.core.deployment.Deployer;
import io.formwork.core.deployment.FileDifference;
import io.formwork.core.deployment.Origin;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Kind;
import io.formwork.core.store.ReleaseStore.Release;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settles what serves after a start: the files that the server was given, or what was published
 * into the database. Files unchanged since the last release from files: the database's release
 * stands. Files changed, and nothing but the local overlay published since: they are applied, with
 * that overlay over them. Both changed: refused. Whatever stands gets the tables that this version
 * of the platform needs for it.
 */
final class Starting {

  private final DefinitionChecks checks;
  private final Deployer deployer;
  private final ReleaseStore releases;
  private final ReleasedModels models;

  Starting(
      DefinitionChecks checks, Deployer deployer, ReleaseStore releases, ReleasedModels models) {
    this.checks = checks;
    this.deployer = deployer;
    this.releases = releases;
    this.models = models;
  }

  /** What is to become of an application. */
  sealed interface Settled {

    /** This release serves, made of these definitions. */
    record Serves(CheckedApplication application, Release release, List<Change> changes)
        implements Settled {}

    /** What the database holds, or the overlay in it over the new files, is wrong. */
    record Wrong(CheckedDefinitions definitions) implements Settled {}

    record Refused(Deployed reason) implements Settled {}
  }

  /** In the caller's transaction, which keeps other nodes waiting. */
  Settled settle(CheckedApplication given) {
    releases.lock();
    Optional<Release> current = releases.current(given.name());
    if (current.isEmpty()) {
      return deploy(given, current);
    }
    if (current.get().fingerprint().equals(given.files().fingerprint())) {
      return uphold(given, current.get());
    }
    return compare(given, current.get());
  }

  /**
   * The same for an application that the files do not know, because it was published live.
   *
   * @param app has a release
   */
  Settled settle(String app) {
    releases.lock();
    return stand(releases.current(app).orElseThrow());
  }

  private Settled stand(Release current) {
    ReleaseFiles files = releases.files(current.app(), current.number());
    CheckedDefinitions checked = checks.read(files::files);
    CheckedApplication application = checked.applications().get(current.app());
    return application == null ? new Settled.Wrong(checked) : uphold(application, current);
  }

  /** As it was released; only the platform may be another since. */
  private Settled uphold(CheckedApplication application, Release release) {
    deployer.renew(application.model());
    return new Settled.Serves(application, release, List.of());
  }

  /** The applications that the files do not have and that were published live. */
  List<String> madeLiveBeside(Set<String> given) {
    return releases.latest().keySet().stream()
        .filter(app -> !given.contains(app))
        .sorted()
        .flatMap(app -> releases.current(app).stream())
        .filter(release -> release.kind() != Kind.FILES)
        .map(Release::app)
        .toList();
  }

  private Settled compare(CheckedApplication given, Release current) {
    String app = given.name();
    ReleaseFiles live = releases.files(app, current.number());
    ReleaseFiles served = live.withoutOverlayOf(app);
    ReleaseFiles base = lastFromFiles(app).withoutOverlayOf(app);
    ReleaseFiles now = given.files().withoutOverlayOf(app);
    if (now.equals(served) || now.equals(base)) {
      return stand(current);
    }
    if (!served.equals(base)) {
      List<FileDifference> differences = FileDifference.between(base, served, now);
      return new Settled.Refused(new Deployed.MadeLive(current, differences));
    }
    ReleaseFiles overlay = live.overlayOf(app);
    return overlay.files().isEmpty()
        ? deploy(given, Optional.of(current))
        : deployUnder(overlay, given, current);
  }

  private Settled deployUnder(ReleaseFiles overlay, CheckedApplication given, Release current) {
    String app = given.name();
    CheckedDefinitions checked =
        checks.read(() -> given.files().withoutOverlayOf(app).and(overlay).files());
    CheckedApplication application = checked.applications().get(app);
    return application == null
        ? new Settled.Wrong(checked)
        : deploy(application, Optional.of(current));
  }

  private ReleaseFiles lastFromFiles(String app) {
    return releases.all(app).stream()
        .filter(release -> release.kind() == Kind.FILES)
        .findFirst()
        .map(release -> releases.files(app, release.number()))
        .orElseGet(() -> new ReleaseFiles(List.of()));
  }

  private Settled deploy(CheckedApplication given, Optional<Release> base) {
    Candidate candidate =
        new Candidate(given.model(), given.files(), base, base.flatMap(models::of));
    return switch (deployer.deploy(candidate, Origin.ofFiles())) {
      case Deployed.Applied applied ->
          new Settled.Serves(given, applied.release(), applied.changes());
      case Deployed.WouldLose lose -> new Settled.Refused(lose);
      case Deployed.MadeLive live -> new Settled.Refused(live);
    };
  }
}
