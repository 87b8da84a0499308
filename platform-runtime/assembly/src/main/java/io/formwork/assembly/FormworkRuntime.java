package io.formwork.assembly;

import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import io.formwork.core.application.Surroundings;
import io.formwork.core.command.Once;
import io.formwork.core.deployment.Publication;
import io.formwork.core.flow.Timers;
import io.formwork.core.outbox.Dispatcher;
import io.formwork.core.outbox.Outbox;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.process.Job;
import io.formwork.core.store.Journal;
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
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The whole platform over a database, without a server: definitions in, serving applications out.
 */
public final class FormworkRuntime implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(FormworkRuntime.class.getName());

  private final Persistence persistence;
  private final MovableClock clock;
  private final Surroundings around;
  private final Platform platform = new Platform();
  private final Identities identities;
  private final Releasing releasing;
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
    this.identities = new Identities(persistence, around, platform);
    this.releasing = new Releasing(persistence, around, platform, clock);
    this.timers =
        new Timers(
            around.jobs(),
            transactions,
            clock,
            name -> platform.application(name).map(Application::timers),
            FormworkRuntime::report);
    this.once = new Once(persistence.requests(), transactions, clock);
    this.upkeep =
        new Upkeep(
            platform, persistence, around, releasing.deployer(), once, identities.sessions());
  }

  public Platform platform() {
    return platform;
  }

  /** Who may come in, and how. */
  public Identities identities() {
    return identities;
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
    return releasing.publication();
  }

  /** Serves what other nodes publish; to be asked to look again and again. */
  public Follower follower() {
    return releasing.follower();
  }

  /**
   * Checks the definitions, settles with the database whether they or what was published live shall
   * serve, loads seeds, plays demo data the first time, and serves.
   *
   * @param demo whether demo data is wanted
   */
  public Started start(DefinitionSource source, boolean demo) {
    return releasing.start(source, demo);
  }

  private static void report(Job job, RuntimeException problem) {
    LOG.log(
        Level.ERROR,
        "The timer " + job.node() + " about " + job.about() + " failed; it is tried again",
        problem);
  }

  @Override
  public void close() {
    releasing.close();
    platform.close();
    persistence.close();
  }
}
