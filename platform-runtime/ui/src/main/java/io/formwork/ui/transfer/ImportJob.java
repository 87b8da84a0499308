package io.formwork.ui.transfer;

import com.vaadin.flow.server.VaadinSession;
import io.formwork.core.transfer.ImportService.Mode;
import io.formwork.core.transfer.ImportService.Wanted;
import io.formwork.ui.visit.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody is importing into a list: kept with the session, so that leaving the page loses
 * nothing and coming back begins nothing twice.
 */
final class ImportJob {

  private final String object;
  private final Map<String, String> chosen = new LinkedHashMap<>();
  private Optional<Received> file = Optional.empty();
  private Optional<String> match = Optional.empty();
  private boolean allNew;
  private Optional<ImportRun> run = Optional.empty();

  /** A file on its way in, kept on disk. */
  record Received(String name, Path path) {

    void forget() {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private ImportJob(String object) {
    this.object = object;
  }

  /** The one of this session for that list; it goes with the session. */
  static ImportJob of(Place place, String view, String object) {
    VaadinSession session = VaadinSession.getCurrent();
    String key = ImportJob.class.getName() + "." + place.app() + "." + view;
    if (session.getAttribute(key) instanceof ImportJob known) {
      return known;
    }
    ImportJob job = new ImportJob(object);
    session.setAttribute(key, job);
    session.addSessionDestroyListener(gone -> job.restart());
    return job;
  }

  Optional<Received> file() {
    return file;
  }

  Optional<ImportRun> run() {
    return run;
  }

  Wanted wanted() {
    return new Wanted(object, chosen, match, allNew);
  }

  boolean allNew() {
    return allNew;
  }

  /** Begins anew with another file. */
  void take(Received received) {
    restart();
    file = Optional.of(received);
  }

  /** As if nothing had been begun; a run that is going on ends. */
  void restart() {
    run.ifPresent(ImportRun::stop);
    file.ifPresent(Received::forget);
    file = Optional.empty();
    run = Optional.empty();
    chosen.clear();
    match = Optional.empty();
    allNew = false;
  }

  /** An empty field leaves the column out. */
  void choose(String title, String field) {
    chosen.put(title, field);
    match = match.filter(chosen::containsValue);
  }

  /** By which field records are recognised; without one, every row is a new record. */
  void recognise(Optional<String> field) {
    match = field;
    allNew = field.isEmpty();
  }

  void begin(ImportRun begun) {
    run = Optional.of(begun);
  }

  /** Back to the columns, with everything that was chosen. */
  void backToColumns() {
    run = Optional.empty();
  }

  /** Whether that mode may begin: nothing is under way. */
  boolean mayBegin(Mode mode) {
    boolean busy =
        run.map(ImportRun::state).filter(ImportRun.State.Running.class::isInstance).isPresent();
    boolean kept =
        run.map(ImportRun::state)
            .filter(ImportRun.State.Done.class::isInstance)
            .map(done -> ((ImportRun.State.Done) done).report().kept())
            .orElse(false);
    return !busy && !kept && (mode == Mode.TRIAL || run.isPresent());
  }
}
