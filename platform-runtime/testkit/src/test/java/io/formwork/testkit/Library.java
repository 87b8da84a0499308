package io.formwork.testkit;

import io.formwork.assembly.FormworkRuntime;
import io.formwork.assembly.Started;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.outbox.Answer;
import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.Dispatcher;
import io.formwork.core.outbox.OutboxStore.Claimed;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.time.MovableClock;
import io.formwork.core.webhook.WebhookStanding;
import io.formwork.core.webhook.Webhooks;
import io.formwork.metadata.source.FolderSource;
import io.formwork.persistence.Persistence;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The example library with what its webhook would send, and a clock that stands still. */
final class Library implements AutoCloseable {

  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final Path EXAMPLE = Path.of("..", "..", "docs", "example");
  private static final String WEBHOOK = "catalogue";

  private final TestDatabase database;
  private final MovableClock clock = new MovableClock(Clock.systemUTC());
  private final List<Parcel> sent = new CopyOnWriteArrayList<>();
  private final Set<String> targets = new LinkedHashSet<>();
  private volatile Answer answer = new Answer.Accepted(Optional.of(204));
  private FormworkRuntime runtime;
  private Dispatcher dispatcher;

  Library(DatabaseServer server) {
    database = server.empty();
    clock.holdAt(START);
    runtime = start();
    dispatcher = dispatcher(runtime);
  }

  private FormworkRuntime start() {
    JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
    FormworkRuntime started =
        new FormworkRuntime(
            new Persistence(database.dataSource(), transactions), transactions, clock);
    if (started.start(new FolderSource(EXAMPLE), false) instanceof Started.Wrong wrong) {
      throw new AssertionError(wrong.definitions().report());
    }
    return started;
  }

  private Dispatcher dispatcher(FormworkRuntime sender) {
    return sender.dispatcher(
        (address, secret, parcel) -> {
          targets.add(address + " " + secret);
          sent.add(parcel);
          return answer;
        },
        new Random(1));
  }

  /** As after a crash: nothing of the process is left, everything of the database. */
  void restart() {
    runtime.close();
    runtime = start();
    dispatcher = dispatcher(runtime);
  }

  Application application() {
    return runtime.platform().application("library").orElseThrow();
  }

  Webhooks webhooks() {
    return application().webhooks();
  }

  Actor person(String login) {
    return application().actor(login).orElseThrow();
  }

  RecordRef book(String name, String shelf, int copies) {
    return application()
        .records()
        .create(
            person("boris"),
            "book",
            Changes.of("name", name).with("shelf", shelf).with("copies", (long) copies));
  }

  void change(RecordRef book, Changes changes) {
    application().records().update(person("boris"), book, OptionalLong.empty(), changes);
  }

  /** Renames it and leaves a remark in the same save. */
  void changeWithRemark(RecordRef book, String name, boolean secret) {
    Changes remark = Changes.of("text", "A page is torn").with("secret", secret);
    application()
        .records()
        .update(
            person("boris"),
            book,
            OptionalLong.empty(),
            Save.of(Changes.of("name", name)).adding("remarks", remark));
  }

  /** Does it in a transaction that fails afterwards. */
  void tryOut(Runnable command) {
    try {
      application()
          .together(() -> {
            command.run();
            throw new IllegalStateException("taken back");
          });
    } catch (IllegalStateException takenBack) {
      return;
    }
  }

  void delete(RecordRef book) {
    application().records().delete(person("boris"), book, OptionalLong.empty());
  }

  void sendAll() {
    boolean more = true;
    while (more) {
      more = dispatcher.sendNext(() -> {});
    }
  }

  Optional<Claimed> claim() {
    Instant now = clock.instant();
    return runtime
        .surroundings()
        .transactions()
        .required(() ->
            runtime.outbox().store().claim(now, now.plus(Dispatcher.LONGEST.multipliedBy(3))));
  }

  void answers(Answer next) {
    answer = next;
  }

  List<Parcel> sent() {
    return sent;
  }

  List<String> events() {
    return sent.stream().map(Parcel::event).toList();
  }

  List<String> eventsOf(RecordRef record) {
    return sent.stream().filter(one -> one.about().equals(record)).map(Parcel::event).toList();
  }

  List<String> targets() {
    return List.copyOf(targets);
  }

  Instant now() {
    return clock.instant();
  }

  void advance(Duration by) {
    moveTo(clock.instant().plus(by));
  }

  void moveTo(Instant instant) {
    clock.holdAt(instant);
  }

  /** What was or is to be sent, the newest first. */
  List<Delivery> newest() {
    return webhooks()
        .deliveries(person("boris"), WEBHOOK, Optional.empty(), OptionalLong.empty(), 99);
  }

  Delivery oldest() {
    return newest().getLast();
  }

  WebhookStanding standing() {
    return webhooks().all(person("boris")).getFirst();
  }

  void pause(boolean paused) {
    webhooks().pause(person("boris"), WEBHOOK, paused);
  }

  void again(String id) {
    webhooks().again(person("boris"), WEBHOOK, id);
  }

  void sweep() {
    runtime.upkeep().sweep();
  }

  /** What was done with webhooks, the newest first. */
  List<String> journalled() {
    return webhooks().history(person("boris"), WEBHOOK, 9).stream()
        .flatMap(entry -> entry.fields().keySet().stream())
        .toList();
  }

  @Override
  public void close() {
    runtime.close();
    database.close();
  }
}
