package io.formwork.launcher.play;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.application.Application;
import io.formwork.core.application.Surroundings;
import io.formwork.core.scenario.ScenarioResult;
import io.formwork.core.scenario.ScenarioRunner;
import io.formwork.core.scenario.Stage;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.time.MovableClock;
import io.formwork.launcher.Installation;
import io.formwork.launcher.Refusal;
import io.formwork.launcher.database.DatabaseAddress;
import io.formwork.launcher.database.EmbeddedPostgres;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import java.time.Clock;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;

/** An embedded PostgreSQL in a folder that goes with it, and a new database for every scenario. */
final class Playhouse implements AutoCloseable {

  /** Before every scenario begins, so that what seeds have written lies in its past. */
  private static final Instant BEFORE = Instant.parse("2000-01-01T00:00:00Z");

  private final PassingFolder folder;
  private final EmbeddedPostgres server;
  private final DefinitionSource definitions;
  private int played;
  private boolean closed;

  private Playhouse(PassingFolder folder, EmbeddedPostgres server, DefinitionSource definitions) {
    this.folder = folder;
    this.server = server;
    this.definitions = definitions;
  }

  static Playhouse open(Installation installation, DefinitionSource definitions) {
    PassingFolder folder = PassingFolder.in(installation.workFolder().resolve("play"));
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start(installation.workFolder(), folder.path());
      Playhouse house = new Playhouse(folder, server, definitions);
      Runtime.getRuntime().addShutdownHook(new Thread(house::close, "stop"));
      return house;
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Plays the scenario in a database that holds its seeds and nothing else. */
  ScenarioResult play(String app, Scenario scenario) {
    PGSimpleDataSource database = source(server.newDatabase("play_" + ++played));
    JdbcTransactions transactions = new JdbcTransactions(database);
    MovableClock clock = new MovableClock(Clock.systemUTC());
    clock.holdAt(BEFORE);
    FormworkRuntime runtime =
        new FormworkRuntime(new Persistence(database, transactions), transactions, clock);
    try {
      return play(runtime, clock, app, scenario);
    } finally {
      runtime.close();
    }
  }

  private ScenarioResult play(
      FormworkRuntime runtime, MovableClock clock, String app, Scenario scenario) {
    if (!(runtime.start(definitions, false) instanceof Started.Serving)) {
      throw new Refusal("%s cannot be deployed into an empty database.".formatted(app));
    }
    Application opened = runtime.platform().application(app).orElseThrow();
    Surroundings around = runtime.surroundings();
    SeedLoader seeds =
        new SeedLoader(around.transactions(), around.releases(), around.accounts(), clock);
    seeds.load(opened, scenario.seeds());
    Stage stage =
        Stage.of(
            opened,
            around,
            clock,
            name -> runtime.platform().application(name).map(Application::timers));
    return new ScenarioRunner(stage).run(scenario);
  }

  private static PGSimpleDataSource source(DatabaseAddress address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    return source;
  }

  /** At the end of the command, and when somebody interrupts it. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    server.close();
    folder.close();
  }
}
