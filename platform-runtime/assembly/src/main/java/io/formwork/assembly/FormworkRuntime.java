package io.formwork.assembly;

import io.formwork.assembly.Starting.Settled;
import io.formwork.core.account.Accounts;
import io.formwork.core.application.Application;
import io.formwork.core.application.Arrivals;
import io.formwork.core.application.Platform;
import io.formwork.core.application.Surroundings;
import io.formwork.core.command.Once;
import io.formwork.core.deployment.Deployed;
import io.formwork.core.deployment.Deployer;
import io.formwork.core.deployment.DeploymentTarget;
import io.formwork.core.deployment.Publication;
import io.formwork.core.flow.Timers;
import io.formwork.core.key.Keys;
import io.formwork.core.outbox.Dispatcher;
import io.formwork.core.outbox.Outbox;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.plan.Planner;
import io.formwork.core.process.Job;
import io.formwork.core.process.ProcessVersions;
import io.formwork.core.seed.SeedLoader;
import io.formwork.core.session.Lifetimes;
import io.formwork.core.session.Sessions;
import io.formwork.core.store.Journal;
import io.formwork.core.store.ReleaseStore;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.core.store.Transactions;
import io.formwork.core.time.MovableClock;
import io.formwork.core.transfer.Workbooks;
import io.formwork.core.webhook.WebhookCourier;
import io.formwork.core.webhook.WebhookTransport;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.persistence.Persistence;
import io.formwork.process.JbpmProcessEngines;
import io.formwork.report.ExcelWriter;
import io.formwork.report.XlsxMarker;
import io.formwork.report.XlsxTable;
import io.formwork.rule.DroolsRuleEngines;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

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
  private final Completions completions;
  private final Starting starting;
  private final Snapshots snapshots;
  private final Contents contents;
  private final Publishing publishing;
  private final Follower follower;
  private final Platform platform = new Platform();
  private final Sessions sessions;
  private final Accounts accounts;
  private final Arrivals arrivals;
  private final Keys keys;
  private final Timers timers;
  private final Once once;
  private final Upkeep upkeep;

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
            persistence.vouched(),
            new Outbox(persistence.outbox(), transactions),
            persistence.files(),
            persistence.contents(clock),
            new JbpmProcessEngines(clock),
            new ExcelWriter(),
            new Workbooks(new XlsxTable(), new XlsxMarker()));
    this.sessions =
        new Sessions(
            persistence.sessions(),
            transactions,
            Clock.systemUTC(),
            Lifetimes.of(name -> Optional.ofNullable(System.getenv(name))));
    this.accounts =
        new Accounts(
            around.accounts(), around.vouched(), sessions, transactions, clock, new SecureRandom());
    this.arrivals =
        new Arrivals(platform, around.accounts(), around.vouched(), transactions, clock);
    this.keys = new Keys(persistence.keys(), transactions, clock, new SecureRandom());
    ReleaseStore releases = around.releases();
    DeploymentTarget tables = persistence.schema();
    Map<String, ProcessVersions> versions = new ConcurrentHashMap<>();
    Planner planner =
        new Planner(
            tables,
            clock,
            name -> versions.computeIfAbsent(name, app -> new ReleasedProcesses(app, releases)));
    this.deployer = new Deployer(releases, clock, tables, planner);
    this.completions = new Completions(deployer);
    Turns turns = new Turns();
    this.checks = new DefinitionChecks(around.processEngines(), new DroolsRuleEngines(clock));
    this.starting =
        new Starting(checks, deployer, releases, new ReleasedModels(platform, releases));
    this.snapshots = new Snapshots(persistence, around);
    SeedLoader seeds = new SeedLoader(transactions, releases, around.accounts(), clock);
    this.contents = new Contents(seeds, around, clock);
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
    this.timers =
        new Timers(
            around.jobs(),
            transactions,
            clock,
            name -> platform.application(name).map(Application::timers),
            FormworkRuntime::report);
    this.once = new Once(persistence.requests(), transactions, clock);
    this.upkeep = new Upkeep(platform, persistence, around, deployer, once, sessions);
  }

  public Platform platform() {
    return platform;
  }

  /** The ways to sign in, of all applications together. */
  public Accounts accounts() {
    return accounts;
  }

  /** Who is signed in where, of all applications together. */
  public Sessions sessions() {
    return sessions;
  }

  /** Receives people for whom somebody outside vouches. */
  public Arrivals arrivals() {
    return arrivals;
  }

  /** The keys of programs, of all applications together. */
  public Keys keys() {
    return keys;
  }

  /**
   * An administrator with a one-time password where nobody can sign in yet, so that somebody can;
   * nothing where somebody can, or no application has a role that administers it.
   */
  public Optional<FirstAdministrator.Made> firstAdministrator() {
    return new FirstAdministrator(platform, accounts, around.transactions()).make();
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

  /** Does requests with a key once. */
  public Once once() {
    return once;
  }

  /** Sends what webhooks have to tell; to be called by whoever {@link #outbox} wakes. */
  public Dispatcher dispatcher(WebhookTransport transport, RandomGenerator random) {
    WebhookCourier webhooks =
        new WebhookCourier(
            name -> platform.application(name).map(Application::webhooks), transport);
    return new Dispatcher(
        around.outbox().store(),
        around.transactions(),
        clock,
        random,
        Map.of(Parcel.Channel.WEBHOOK, webhooks));
  }

  /** Where everything lies that is to leave the platform. */
  public Outbox outbox() {
    return around.outbox();
  }

  /** What is to be done again and again. */
  public Upkeep upkeep() {
    return upkeep;
  }

  /** Holds the journal of an application against its seals. */
  public Journal.Chains verifyJournal(String app) {
    return around.transactions().required(() -> persistence.verifyJournal(app));
  }

  /** Changes applications while they run. */
  public Publication publication() {
    return publishing;
  }

  /** Serves what other nodes publish; to be asked to look again and again. */
  public Follower follower() {
    return follower;
  }

  /**
   * Checks the definitions, settles with the database whether they or what was published live shall
   * serve, loads seeds, plays demo data the first time, and serves.
   *
   * @param demo whether demo data is wanted
   */
  public Started start(DefinitionSource source, boolean demo) {
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
    for (Release live : starting.madeLiveBeside(checked.applications().keySet())) {
      Optional<Started> refused = serve(live.app(), () -> starting.stand(live), demo, served);
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

  private static void report(Job job, RuntimeException problem) {
    LOG.log(
        Level.ERROR,
        "The timer " + job.node() + " about " + job.about() + " failed; it is tried again",
        problem);
  }

  @Override
  public void close() {
    completions.close();
    platform.close();
    persistence.close();
  }
}
