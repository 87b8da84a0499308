package io.formwork.ui.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.ui.failure.Incident;
import io.formwork.ui.visit.Visit;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.file.Path;

/** An import or its trial while it is going on, and what it came to. */
final class ImportRun {

  private volatile State state = new State.Running(0);
  private volatile boolean stopping;

  /** How it stands. */
  sealed interface State {

    /** Over so many rows it has been. */
    record Running(int rows) implements State {}

    record Done(ImportReport report) implements State {}

    /**
     * Somebody stopped it.
     *
     * @param stay whether rows before that may have been brought in
     */
    record Stopped(int rows, boolean stay) implements State {}

    record Refused(Refusal refusal) implements State {}

    record Failed(Incident incident) implements State {}
  }

  /** Ends an import between two stretches of rows. */
  private static final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("stopped", null, false, false);
    }
  }

  private ImportRun() {}

  /** Begins beside the page, as the person with the rights of now. */
  static ImportRun begin(Visit visit, Path file, Wanted wanted, Mode mode) {
    ImportRun run = new ImportRun();
    Application application = visit.application();
    Actor actor = visit.actor();
    CDI.current()
        .select(Background.class)
        .get()
        .begin(() -> run.state = run.outcome(application, actor, file, wanted, mode));
    return run;
  }

  State state() {
    return state;
  }

  void stop() {
    stopping = true;
  }

  private State outcome(Application application, Actor actor, Path file, Wanted wanted, Mode mode) {
    try {
      return new State.Done(
          application
              .imports()
              .run(actor, application.tables().open(file), wanted, mode, this::over));
    } catch (StoppedException stopped) {
      return state instanceof State.Running running
          ? new State.Stopped(running.rows(), mode == Mode.GOOD_ROWS)
          : new State.Stopped(0, false);
    } catch (RefusedException refused) {
      return new State.Refused(refused.refusal());
    } catch (RuntimeException failure) {
      return new State.Failed(Incident.of(failure));
    }
  }

  private void over(int rows) {
    state = new State.Running(rows);
    if (stopping) {
      throw new StoppedException();
    }
  }
}
