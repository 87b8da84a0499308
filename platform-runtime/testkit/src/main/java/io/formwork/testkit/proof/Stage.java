package io.formwork.testkit.proof;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.application.Application;
import io.formwork.core.application.Surroundings;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * An application in a database, filled with a world of canaries.
 *
 * @param people who ask, as the world knows them
 * @param objects whose records they ask for
 */
record Stage(
    FormworkRuntime runtime,
    JdbcTransactions transactions,
    Application application,
    World world,
    List<World.Row> people,
    List<ObjectType> objects)
    implements AutoCloseable {

  /**
   * What is put on a stage.
   *
   * @param seed that brings the people
   * @param objects each after those that it refers to
   */
  record Play(
      DefinitionSource definitions,
      String app,
      String seed,
      List<String> logins,
      List<String> objects) {}

  /** The database is empty, or serves these definitions already and has no people yet. */
  static Stage set(DataSource database, Play play, int records) {
    JdbcTransactions transactions = new JdbcTransactions(database);
    MovableClock clock = new MovableClock(Clock.systemUTC());
    FormworkRuntime runtime =
        new FormworkRuntime(new Persistence(database, transactions), transactions, clock);
    try {
      if (runtime.start(play.definitions(), false) instanceof Started.Wrong wrong) {
        throw new IllegalStateException(wrong.definitions().report());
      }
      Application application = runtime.platform().application(play.app()).orElseThrow();
      Surroundings around = runtime.surroundings();
      new SeedLoader(around.transactions(), around.releases(), around.accounts(), clock)
          .load(application, List.of(play.seed()));
      List<ObjectType> objects = play.objects().stream().map(application.model()::object).toList();
      World world = new World();
      Settlement settlement = new Settlement(application, world, 1);
      List<World.Row> people =
          transactions.required(() -> {
            List<World.Row> found = settlement.people(play.logins());
            objects.forEach(object -> settlement.settle(object, records));
            return found;
          });
      return new Stage(runtime, transactions, application, world, people, objects);
    } catch (RuntimeException e) {
      runtime.close();
      throw e;
    }
  }

  /** The roles of a person, with those that they include. */
  Set<String> roles(World.Row person) {
    return referee(Optional.empty())
        .withIncluded((List<?>) person.values().getOrDefault("roles", List.of()));
  }

  Referee referee(Optional<Referee.Rule> overlooked) {
    return new Referee(application.model(), world, overlooked);
  }

  @Override
  public void close() {
    runtime.close();
  }
}
