package io.formwork.assembly;

import io.formwork.core.application.Application;
import io.formwork.core.application.Surroundings;
import io.formwork.core.scenario.DemoPlayer;
import io.formwork.core.scenario.ScenarioResult.Difference;
import io.formwork.core.scenario.Stage;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.model.Demo;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;

/** What an application begins with: its seeds, and the stories of its demo the first time. */
final class Contents {

  private static final System.Logger LOG = System.getLogger(Contents.class.getName());

  private final SeedLoader seeds;
  private final Surroundings around;
  private final MovableClock clock;

  Contents(SeedLoader seeds, Surroundings around, MovableClock clock) {
    this.seeds = seeds;
    this.around = around;
    this.clock = clock;
  }

  /** Before the application serves anybody. */
  void fill(Application application, boolean demo) {
    seeds.load(application, demo);
    if (demo) {
      application.model().demos().values().forEach(told -> play(application, told));
    }
  }

  private void play(Application application, Demo demo) {
    Instant present = clock.instant();
    if (!isFirst(application, demo, present)) {
      return;
    }
    Stage stage =
        Stage.of(
            application,
            around,
            clock,
            name ->
                name.equals(application.name())
                    ? Optional.of(application.timers())
                    : Optional.empty());
    for (Difference difference : new DemoPlayer(stage).play(demo, present)) {
      LOG.log(Level.WARNING, "Demo data: {0}", difference.text());
    }
  }

  private boolean isFirst(Application application, Demo demo, Instant present) {
    return around
        .transactions()
        .required(() ->
            around.releases().firstTime(application.name(), "demo." + demo.name(), "", present));
  }
}
