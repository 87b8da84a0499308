package io.formwork.testkit.scenario;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.application.Application;
import io.formwork.core.application.Surroundings;
import io.formwork.core.scenario.ScenarioResult;
import io.formwork.core.scenario.ScenarioRunner;
import io.formwork.core.scenario.Stage;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * One platform with all its engines, which is given another database for every scenario. Scenarios
 * are played one after another.
 */
public final class Theatre implements AutoCloseable {

  /** Before every scenario begins, so that what seeds have written lies in its past. */
  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");

  private final DatabaseServer server;
  private final DefinitionSource definitions;
  private final ExchangedDatabase database = new ExchangedDatabase();
  private final MovableClock clock = new MovableClock(Clock.systemUTC());
  private final FormworkRuntime runtime;

  public Theatre(DatabaseServer server, DefinitionSource definitions) {
    this.server = server;
    this.definitions = definitions;
    JdbcTransactions transactions = new JdbcTransactions(database);
    this.runtime =
        new FormworkRuntime(new Persistence(database, transactions), transactions, clock);
  }

  /** Plays a scenario of the application in a database of its own. */
  public ScenarioResult play(String application, Scenario scenario) {
    return with(application, scenario.seeds(), stage -> new ScenarioRunner(stage).run(scenario));
  }

  /** Does something with an application in a database that holds those seeds. */
  public <T> T with(String application, List<String> seeds, Function<Stage, T> play) {
    String template = application + " with " + String.join(", ", seeds);
    try (TestDatabase own = server.like(template, empty -> prepare(empty, application, seeds))) {
      database.exchange(own.dataSource());
      return play.apply(stage(application));
    }
  }

  private void prepare(DataSource empty, String application, List<String> seeds) {
    database.exchange(empty);
    open();
    Application opened = application(application);
    Surroundings around = runtime.surroundings();
    SeedLoader loader =
        new SeedLoader(around.transactions(), around.releases(), around.accounts(), clock);
    loader.load(opened, seeds);
  }

  /** Makes the tables in a new database; in a copy, which has them, it only opens. */
  private void open() {
    clock.holdAt(BEFORE);
    Started started = runtime.start(definitions, false);
    if (started instanceof Started.Wrong wrong) {
      throw new IllegalStateException(wrong.definitions().report());
    }
  }

  private Stage stage(String application) {
    if (runtime.platform().application(application).isEmpty()) {
      open(); // the template was made by another theatre
    }
    Application opened = application(application);
    return Stage.of(
        opened,
        runtime.surroundings(),
        clock,
        name -> runtime.platform().application(name).map(Application::timers));
  }

  private Application application(String name) {
    Optional<Application> opened = runtime.platform().application(name);
    return opened.orElseThrow(() -> new IllegalStateException("No application " + name));
  }

  @Override
  public void close() {
    runtime.close();
  }
}
