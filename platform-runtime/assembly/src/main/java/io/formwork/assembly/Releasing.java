package io.formwork.assembly;

import io.formwork.assembly.Starting.Settled;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.application.Surroundings;
import io.formwork.core.deployment.Deployed;
import io.formwork.core.deployment.Deployer;
import io.formwork.core.deployment.DeploymentTarget;
import io.formwork.core.deployment.Publication;
import io.formwork.core.plan.Planner;
import io.formwork.core.process.ProcessVersions;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.Transactions;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.persistence.Persistence;
import io.formwork.rule.DroolsRuleEngines;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The way of definitions to applications that serve: at the start, and live. */
final class Releasing implements AutoCloseable {

  private final Persistence persistence;
  private final Surroundings around;
  private final Platform platform;
  private final DefinitionChecks checks;
  private final Deployer deployer;
  private final Completions completions;
  private final Starting starting;
  private final Snapshots snapshots;
  private final Contents contents;
  private final Publishing publishing;
  private final Follower follower;

  Releasing(Persistence persistence, Surroundings around, Platform platform, MovableClock clock) {
    this.persistence = persistence;
    this.around = around;
    this.platform = platform;
    Transactions transactions = around.transactions();
    ReleaseStore releases = around.releases();
    this.deployer = deployer(persistence.schema(), clock, releases);
    this.completions = new Completions(deployer);
    this.checks = new DefinitionChecks(around.processEngines(), new DroolsRuleEngines(clock));
    this.starting =
        new Starting(checks, deployer, releases, new ReleasedModels(platform, releases));
    this.snapshots = new Snapshots(persistence, around);
    SeedLoader seeds = new SeedLoader(transactions, releases, around.accounts(), clock);
    this.contents = new Contents(seeds, around, clock);
    Turns turns = new Turns();
    this.publishing =
        new Publishing(
            platform,
            checks,
            deployer,
            completions,
            releases,
            transactions,
            snapshots,
            seeds,
            turns);
    this.follower = new Follower(platform, checks, releases, transactions, snapshots, turns);
  }

  private static Deployer deployer(DeploymentTarget tables, Clock clock, ReleaseStore releases) {
    Map<String, ProcessVersions> versions = new ConcurrentHashMap<>();
    Planner planner =
        new Planner(
            tables,
            clock,
            name -> versions.computeIfAbsent(name, app -> new ReleasedProcesses(app, releases)));
    return new Deployer(releases, clock, tables, planner);
  }

  Deployer deployer() {
    return deployer;
  }

  Publication publication() {
    return publishing;
  }

  Follower follower() {
    return follower;
  }

  /**
   * Checks the definitions, settles with the database whether they or what was published live shall
   * serve, loads seeds, plays demo data the first time, and serves.
   *
   * @param demo whether demo data is wanted
   */
  Started start(DefinitionSource source, boolean demo) {
    CheckedDefinitions checked = checks.read(source);
    if (checked.hasErrors()) {
      return new Started.Wrong(checked);
    }
    persistence.prepare();
    List<Deployed.Applied> served = new ArrayList<>();
    for (CheckedApplication given : checked.applications().values()) {
      Optional<Started> refused = serve(given.name(), () -> starting.settle(given), demo, served);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    for (String live : starting.madeLiveBeside(checked.applications().keySet())) {
      Optional<Started> refused = serve(live, () -> starting.settle(live), demo, served);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    publishing.loadDemo(demo);
    follower.begin();
    return new Started.Serving(served);
  }

  private Optional<Started> serve(
      String app, Supplier<Settled> settle, boolean demo, List<Deployed.Applied> served) {
    return switch (Patience.with(() -> around.transactions().required(settle))) {
      case Settled.Wrong wrong -> Optional.of(new Started.Wrong(wrong.definitions()));
      case Settled.Refused refused -> Optional.of(new Started.NotDeployed(app, refused.reason()));
      case Settled.Serves serves -> {
        deployer.complete(serves.application().model());
        Application application = snapshots.open(serves.application(), serves.release().number());
        contents.fill(application, demo);
        platform.serve(application);
        served.add(new Deployed.Applied(serves.release(), serves.changes()));
        yield Optional.empty();
      }
    };
  }

  @Override
  public void close() {
    completions.close();
  }
}
