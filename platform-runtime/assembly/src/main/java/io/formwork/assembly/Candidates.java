package io.formwork.assembly;

import io.formwork.core.deployment.Candidate;
import io.formwork.core.deployment.Deployer;
import io.formwork.core.deployment.ReleasePlan;
import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import java.util.List;
import java.util.Optional;

/** Compares checked applications with what the database holds, in the caller's transaction. */
final class Candidates {

  private final ReleaseStore releases;
  private final ReleasedModels models;
  private final Deployer deployer;

  Candidates(ReleaseStore releases, ReleasedModels models, Deployer deployer) {
    this.releases = releases;
    this.models = models;
    this.deployer = deployer;
  }

  /** The applications that differ from the release that serves. */
  List<Candidate> of(CheckedDefinitions checked) {
    return checked.applications().values().stream()
        .map(this::of)
        .filter(Candidate::changes)
        .toList();
  }

  private Candidate of(CheckedApplication application) {
    Optional<Release> base = releases.current(application.name());
    return new Candidate(application.model(), application.files(), base, base.flatMap(models::of));
  }

  /** Whether somebody has published since the candidates were compared. */
  boolean moved(List<Candidate> candidates) {
    return candidates.stream()
        .anyMatch(candidate -> !releases.current(candidate.app()).equals(candidate.base()));
  }

  ReleasePlan plan(List<Candidate> candidates) {
    return new ReleasePlan(
        candidates.stream()
            .map(candidate ->
                new ReleasePlan.Part(candidate, bringsCode(candidate), deployer.plan(candidate)))
            .toList());
  }

  private boolean bringsCode(Candidate candidate) {
    ReleaseFiles before =
        candidate
            .base()
            .map(base -> releases.files(base.app(), base.number()).code())
            .orElseGet(() -> new ReleaseFiles(List.of()));
    return !candidate.files().code().equals(before);
  }
}
