package io.formwork.testkit.proof;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.application.Application;
import io.formwork.core.application.Surroundings;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/**
 * An application in a database, filled with a world of canaries.
 *
 * @param people who ask, as the world knows them
 * @param standings who asks in whose place
 * @param objects whose records they ask for
 */
record Stage(
    FormworkRuntime runtime,
    JdbcTransactions transactions,
    Application application,
    World world,
    List<World.Row> people,
    List<Play.Standing> standings,
    List<ObjectType> objects)
    implements AutoCloseable {

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
          .load(application, play.seeds());
      List<ObjectType> objects = play.objects().stream().map(application.model()::object).toList();
      World world = new World();
      Settlement settlement = new Settlement(application, world, 1);
      List<World.Row> people = transactions.required(() -> settlement.people(play.logins()));
      transactions.required(() -> {
        settlement.units();
        objects.forEach(object -> settlement.settle(object, records));
      });
      Lives lives = new Lives(application, transactions, settlement, world);
      lives.begin(objects.getFirst(), play.creator(), Math.max(2, records / 4));
      return new Stage(
          runtime, transactions, application, world, people, play.standings(), objects);
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

  /** Everybody who asks: for themselves, and in the place of others. */
  List<Asker> askers() {
    List<Asker> askers = new ArrayList<>();
    people.forEach(self -> askers.add(new Asker(self, Optional.empty(), roles(self))));
    standings.forEach(standing -> askers.add(asker(standing)));
    return askers;
  }

  /**
   * What is lent are the roles of who is away, those named if some are, and none that administers.
   */
  private Asker asker(Play.Standing standing) {
    World.Row absent =
        people.stream()
            .filter(one -> one.text("login").equals(standing.absent()))
            .findFirst()
            .orElseThrow();
    Set<String> lent = new LinkedHashSet<>(roles(absent));
    if (!standing.scope().isEmpty()) {
      lent.retainAll(referee(Optional.empty()).withIncluded(standing.scope()));
    }
    lent.removeIf(
        role -> Objects.requireNonNull(application.model().roles().get(role)).administers());
    return new Asker(absent, Optional.of(standing.substitute()), lent);
  }

  Referee referee(Optional<Referee.Rule> overlooked) {
    return new Referee(application.model(), world, overlooked);
  }

  @Override
  public void close() {
    runtime.close();
  }
}
