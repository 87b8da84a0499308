package io.formwork.launcher.run;

import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.database.Database;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.launcher.database.DatabaseCheck;
import io.formwork.launcher.database.EmbeddedPostgres;
import io.formwork.launcher.database.ExternalDatabase;
import io.formwork.launcher.server.FormerServer;
import io.formwork.launcher.server.Notes;
import io.formwork.launcher.server.ReadyWait;
import io.formwork.launcher.server.Server;
import io.formwork.launcher.server.ServerOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** One run, from the lock on its data folder to the last process that ends. */
final class Run {

  private final Installation installation;
  private final ListenAddress address;
  private final ServerOptions options;
  private final PrintStream out = System.out;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private volatile boolean stopping;

  Run(Installation installation, ListenAddress address, ServerOptions options) {
    this.installation = installation;
    this.address = address;
    this.options = options;
  }

  /** Runs until the server ends or somebody stops us; the exit code. */
  int until(Path dataFolder) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
    try {
      Server server = start(dataFolder);
      server.process().onExit().join();
      throw new Refusal("The server ended; its log is " + server.log() + ".");
    } catch (Refusal refusal) {
      if (stopping) {
        return 0;
      }
      throw refusal;
    }
  }

  private Server start(Path dataFolder) {
    DataFolder data = keep(() -> DataFolder.take(dataFolder));
    clearFormer(data.path());
    address.requireFree();
    Stopwatch database = new Stopwatch();
    Database store = keep(() -> database(data.path()));
    DatabaseCheck.require(store.address());
    out.println("Database " + store.address() + database);
    Stopwatch application = new Stopwatch();
    try {
      Notes notes = Notes.in(data.path());
      Server server = keep(() -> server(data.path(), notes, store.address()));
      new ReadyWait(server, notes).await();
      out.println("Application" + application);
      announce(notes);
      return server;
    } catch (IOException e) {
      throw new Refusal("Cannot write to " + data.path() + ": " + e.getMessage() + ".", e);
    }
  }

  private static void clearFormer(Path data) {
    try {
      FormerServer.clear(data);
    } catch (IOException e) {
      throw new Refusal("Cannot use the data folder " + data + ": " + e.getMessage() + ".", e);
    }
  }

  private Server server(Path data, Notes notes, DatabaseAddress address) {
    return Server.start(installation.server(), data, notes.folder(), address, options);
  }

  private Database database(Path data) {
    String url = System.getenv().getOrDefault("DATABASE_URL", "");
    if (!url.isBlank()) {
      return new ExternalDatabase(DatabaseAddress.parse(url));
    }
    return EmbeddedPostgres.start(installation.workFolder(), data);
  }

  private void announce(Notes notes) throws IOException {
    out.println();
    out.println("Formwork is ready: " + options.url());
    notes.accounts().forEach(out::println);
    out.println();
    if (options.watch()) {
      options
          .definitions()
          .ifPresent(folder -> out.println("Watching " + folder + "; each save is published."));
      EditsTail.follow(notes.edits(), out);
    }
    out.println("Ctrl-C stops it.");
    out.flush();
  }

  /** Holds off {@link #stop} until the part is known, so that nothing half started is left. */
  private synchronized <T extends AutoCloseable> T keep(Supplier<T> start) {
    if (stopping) {
      throw new Refusal("Stopped.");
    }
    T part = start.get();
    started.push(part);
    return part;
  }

  /** The last started first: the server lets go of the database before that ends. */
  private void stop() {
    stopping = true;
    synchronized (this) {
      while (!started.isEmpty()) {
        close(started.pop());
      }
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      System.err.println("formwork: " + e.getMessage());
    }
  }
}
