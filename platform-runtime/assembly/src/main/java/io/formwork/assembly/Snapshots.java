package io.formwork.assembly;

import io.formwork.core.application.Application;
import io.formwork.core.application.ApplicationAssembly;
import io.formwork.core.application.Surroundings;
import io.formwork.persistence.Persistence;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens snapshots of checked applications. */
final class Snapshots {

  private final Persistence persistence;
  private final Surroundings around;
  private final Map<String, ReleasedProcesses> versions = new ConcurrentHashMap<>();

  Snapshots(Persistence persistence, Surroundings around) {
    this.persistence = persistence;
    this.around = around;
  }

  /**
   * An application that does not serve yet. The database is not touched, so its tables may still
   * have to be brought into line.
   */
  Application open(CheckedApplication checked, long release) {
    return ApplicationAssembly.assemble(
        checked.model(),
        release,
        persistence.application(checked.model(), checked.types()),
        checked.rules().engine(),
        versions.computeIfAbsent(
            checked.name(), name -> new ReleasedProcesses(name, around.releases())),
        around);
  }
}
