package io.formwork.assembly;

import io.formwork.core.application.Application;
import io.formwork.core.application.ApplicationAssembly;
import io.formwork.core.application.Platform;
import io.formwork.core.application.Surroundings;
import io.formwork.core.deployment.Deployed;
import io.formwork.core.deployment.Deployer;
import io.formwork.core.flow.Timers;
import io.formwork.core.process.Job;
import io.formwork.core.scenario.DemoPlayer;
import io.formwork.core.scenario.ScenarioResult.Difference;
import io.formwork.core.scenario.Stage;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.store.Transactions;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Demo;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.persistence.Persistence;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.report.ExcelWriter;
import io.formwork.rule.DroolsRuleEngines;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole platform over a database, without a server: definitions in, serving applications out.
 */
public final class FormworkRuntime implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(FormworkRuntime.class.getName());

  private final Persistence persistence;
  private final MovableClock clock;
  private final Surroundings around;
  private final DefinitionChecks checks;
  private final Deployer deployer;
  private final SeedLoader seeds;
  private final Platform platform = new Platform();
  private final Timers timers;

  /**
   * A platform that serves nothing yet.
   *
   * @param clock everything reads this one
   */
  public FormworkRuntime(Persistence persistence, Transactions transactions, MovableClock clock) {
    this.persistence = persistence;
    this.clock = clock;
    this.around =
        new Surroundings(
            clock,
            transactions,
            persistence.jobs(),
            persistence.releases(),
            persistence.accounts(),
            new JbpmProcessEngines(clock),
            new DroolsRuleEngines(clock),
            new ExcelWriter());
    this.checks = new DefinitionChecks(around.processEngines(), around.ruleEngines());
    this.deployer = new Deployer(transactions, around.releases(), clock);
    this.seeds = new SeedLoader(transactions, around.releases(), around.accounts(), clock);
    this.timers =
        new Timers(
            around.jobs(),
            transactions,
            clock,
            name -> platform.application(name).map(Application::timers),
            FormworkRuntime::report);
  }

  public Platform platform() {
    return platform;
  }

  public MovableClock clock() {
    return clock;
  }

  public Surroundings surroundings() {
    return around;
  }

  /** Fires due timers of all applications that serve; to be called again and again. */
  public Timers timers() {
    return timers;
  }

  /**
   * Checks the definitions, brings the database into line with them, loads seeds, plays demo data
   * the first time, and serves.
   *
   * @param demo whether demo data is wanted
   */
  public Started start(DefinitionSource source, boolean demo) {
    CheckedDefinitions checked = checks.read(source);
    if (checked.result().hasErrors()) {
      return new Started.Wrong(checked);
    }
    persistence.prepare();
    List<Deployed.Applied> served = new ArrayList<>();
    for (ApplicationModel model : checked.result().models()) {
      Deployed deployed = deployer.fromFiles(model, checked.texts(), List.of(persistence.schema()));
      if (!(deployed instanceof Deployed.Applied applied)) {
        return new Started.NotDeployed(model.name(), deployed);
      }
      Application application = open(model, applied.release().number());
      fill(application, demo);
      platform.serve(application);
      served.add(applied);
    }
    return new Started.Serving(served);
  }

  /** An application over its tables, which must match the model; it does not serve yet. */
  public Application open(ApplicationModel model, long release) {
    return ApplicationAssembly.assemble(
        model,
        release,
        persistence.application(model),
        new ReleasedProcesses(model.name(), around.releases()),
        around);
  }

  private void fill(Application application, boolean demo) {
    seeds.load(application, demo);
    if (demo) {
      application.model().demos().values().forEach(told -> play(application, told));
    }
  }

  private void play(Application application, Demo demo) {
    Instant present = clock.instant();
    boolean first =
        around
            .transactions()
            .required(() ->
                around
                    .releases()
                    .firstTime(application.name(), "demo." + demo.name(), "", present));
    if (!first) {
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

  private static void report(Job job, RuntimeException problem) {
    LOG.log(
        Level.ERROR,
        "The timer " + job.node() + " about " + job.about() + " failed; it is tried again",
        problem);
  }

  @Override
  public void close() {
    persistence.close();
  }
}
