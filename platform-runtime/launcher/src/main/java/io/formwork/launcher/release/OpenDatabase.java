package io.formwork.launcher.release;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.core.time.MovableClock;
import io.formwork.launcher.Installation;
import io.formwork.launcher.database.Database;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.launcher.database.DatabaseCheck;
import io.formwork.launcher.database.EmbeddedPostgres;
import io.formwork.launcher.database.ExternalDatabase;
import io.formwork.launcher.run.DataFolder;
import io.formwork.launcher.server.FilesFolder;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A platform over a database, for the moment of one command; an embedded database is started for it
 * and stopped again.
 *
 * @param held what is given back at the end, the last taken first
 */
record OpenDatabase(String name, FormworkRuntime runtime, List<AutoCloseable> held) {

  /** The database of a data folder that no server uses at the moment. */
  static OpenDatabase inFolder(Installation installation, Path folder) {
    DataFolder data = DataFolder.take(folder);
    try {
      Database database = EmbeddedPostgres.start(installation.workFolder(), folder);
      return open(folder.toString(), database, FilesFolder.of(folder), data);
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  /** A database that runs already. */
  static OpenDatabase at(DatabaseAddress address) {
    Path files = FilesFolder.of(Installation.ofThisProcess().workFolder().resolve("data"));
    return open(address.toString(), new ExternalDatabase(address), files, () -> {});
  }

  private static OpenDatabase open(
      String name, Database database, Path files, AutoCloseable folder) {
    try {
      DatabaseCheck.require(database.address());
      return new OpenDatabase(name, runtime(database.address(), files), List.of(database, folder));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static FormworkRuntime runtime(DatabaseAddress address, Path files) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    JdbcTransactions transactions = new JdbcTransactions(source);
    Persistence persistence = new Persistence(source, transactions, files);
    persistence.prepare();
    return new FormworkRuntime(persistence, transactions, new MovableClock(Clock.systemUTC()));
  }

  void close() {
    runtime.close();
    held.forEach(OpenDatabase::close);
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
