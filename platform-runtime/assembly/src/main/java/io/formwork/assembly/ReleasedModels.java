package io.formwork.assembly;

import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import java.util.Optional;

/**
 * The models of releases: of the one that serves as it serves, of others by reading their files.
 */
final class ReleasedModels {

  private final Platform platform;
  private final ReleaseStore releases;

  ReleasedModels(Platform platform, ReleaseStore releases) {
    this.platform = platform;
    this.releases = releases;
  }

  /** The model; empty when this version of the platform does not understand its files any more. */
  Optional<ApplicationModel> of(Release release) {
    return platform
        .application(release.app())
        .filter(application -> application.release() == release.number())
        .map(Application::model)
        .or(() -> read(release));
  }

  private Optional<ApplicationModel> read(Release release) {
    return new ApplicationReader()
        .read(() -> releases.files(release.app(), release.number()).files())
        .model(release.app());
  }
}
