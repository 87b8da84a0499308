package io.formwork.launcher.tutorial;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.assembly.watch.LiveEditing;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.source.FolderSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What {@code formwork run} keeps running, without its pages: the platform over a database. */
final class RunningServer implements AutoCloseable {

  private static final long LONG_ENOUGH_SECONDS = 60;

  private final FormworkRuntime runtime;
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private Optional<Thread> watching = Optional.empty();

  private RunningServer(FormworkRuntime runtime) {
    this.runtime = runtime;
  }

  /** Starts from the files of the folder, and watches it if it is to. */
  static RunningServer start(TestDatabase database, Path folder, boolean watch) {
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    FormworkRuntime runtime =
        new FormworkRuntime(
            new Persistence(database.dataSource(), transactions),
            transactions,
            new MovableClock(Clock.systemUTC()));
    Started started = runtime.start(new FolderSource(folder), true);
    if (!(started instanceof Started.Serving)) {
      throw new AssertionError("It does not start: " + started);
    }
    RunningServer server = new RunningServer(runtime);
    if (watch) {
      server.watch(folder);
    }
    return server;
  }

  private void watch(Path folder) {
    LiveEditing editing =
        new LiveEditing(folder, runtime.publication(), runtime.clock(), told::add);
    watching = Optional.of(Thread.ofPlatform().start(editing::watch));
  }

  boolean watches() {
    return watching.isPresent();
  }

  /** What its terminal says next. */
  String says() throws InterruptedException {
    return Optional.ofNullable(told.poll(LONG_ENOUGH_SECONDS, TimeUnit.SECONDS))
        .orElseThrow(() -> new AssertionError("The terminal says nothing"));
  }

  @Override
  public void close() throws InterruptedException {
    if (watching.isPresent()) {
      watching.get().interrupt();
      watching.get().join();
    }
    runtime.close();
  }
}
