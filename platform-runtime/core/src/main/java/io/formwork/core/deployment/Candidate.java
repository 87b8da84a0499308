package io.formwork.core.deployment;

import io.formwork.core.store.ReleaseFiles;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.model.ApplicationModel;
import java.util.Optional;

/**
 * An application that is checked and not yet deployed.
 *
 * @param files what the model was made of
 * @param base the release that serves meanwhile; none for a new application
 * @param before the model of that release; none also when it cannot be read any more
 */
public record Candidate(
    ApplicationModel model,
    ReleaseFiles files,
    Optional<Release> base,
    Optional<ApplicationModel> before) {

  public String app() {
    return model.name();
  }

  /** Whether it differs from what serves. */
  public boolean changes() {
    return base.map(release -> !release.fingerprint().equals(files.fingerprint())).orElse(true);
  }

  /** The number that its release will bear. */
  public long number() {
    return base.map(Release::number).orElse(0L) + 1;
  }
}
