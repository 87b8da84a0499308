package io.formwork.assembly;

import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.application.Surroundings;
import io.formwork.core.command.Once;
import io.formwork.core.deployment.Deployer;
import io.formwork.core.file.FileSweep;
import io.formwork.core.outbox.Dispatcher;
import io.formwork.core.session.Sessions;
import io.formwork.core.transfer.PassingTables;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.Persistence;
import java.util.List;

/** What the platform keeps in order while it serves; to be called again and again. */
public final class Upkeep {

  private final Platform platform;
  private final Persistence persistence;
  private final Surroundings around;
  private final Deployer deployer;
  private final Once once;
  private final Sessions sessions;
  private final FileSweep files;

  Upkeep(
      Platform platform,
      Persistence persistence,
      Surroundings around,
      Deployer deployer,
      Once once,
      Sessions sessions) {
    this.platform = platform;
    this.persistence = persistence;
    this.around = around;
    this.deployer = deployer;
    this.once = once;
    this.sessions = sessions;
    this.files =
        new FileSweep(
            around.fileRegister(), around.fileContents(), around.transactions(), around.clock());
  }

  /**
   * Drops for good what was removed long enough ago, files that no record has, tables that a killed
   * server has left, the keys of old requests, sessions, and what left the platform; to be called
   * every hour or so.
   *
   * @return how many records and things of releases
   */
  public int sweep() {
    int records = platform.applications().stream().mapToInt(Application::sweep).sum();
    files.sweep(models());
    around.transactions().required(() -> Dispatcher.sweep(around.outbox().store(), around.clock()));
    int all =
        records + around.transactions().required(deployer::sweep) + once.sweep() + sessions.sweep();
    PassingTables.ofSystem().sweep();
    return all;
  }

  /**
   * Puts together what writing has added to summaries; to be called every second or so. Figures are
   * right without it, and slower.
   */
  public int fold() {
    return models().stream()
        .mapToInt(model -> around.transactions().required(() -> persistence.fold(model)))
        .sum();
  }

  private List<ApplicationModel> models() {
    return platform.applications().stream().map(Application::model).toList();
  }
}
