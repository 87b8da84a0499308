package io.formwork.process;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Channel;
import io.formwork.core.process.Job;
import io.formwork.core.process.ProcessEngine;
import io.formwork.core.process.ProcessHost;
import io.formwork.core.process.ProcessStores;
import io.formwork.core.record.RecordRef;
import io.formwork.core.task.Task;
import io.formwork.core.task.TaskStore;
import io.formwork.core.time.MovableClock;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Process;
import io.formwork.persistence.jdbc.JdbcTransactions;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.JdbcJobStore;
import io.formwork.persistence.process.JdbcInstanceStore;
import io.formwork.persistence.process.JdbcProcessHistory;
import io.formwork.persistence.schema.SchemaTarget;
import io.formwork.persistence.task.JdbcTaskStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A platform on PostgreSQL: tasks, instances, timers and history in the real tables, and a table of
 * its own in which services leave a line, so that one sees what a rollback takes back.
 */
final class DatabaseDesk implements ProcessHost {

  final MovableClock clock = new MovableClock(Clock.systemUTC());
  final JdbcTransactions transactions;
  final Sql sql;
  final TaskStore tasks;
  final ProcessStores stores;
  final Map<String, Consumer<RecordRef>> services = new ConcurrentHashMap<>();
  private final Desk conditions = new Desk(clock);

  DatabaseDesk(DataSource dataSource) {
    transactions = new JdbcTransactions(dataSource);
    sql = new Sql(transactions);
    String app = Bench.model().name();
    tasks = new JdbcTaskStore(sql, app);
    stores =
        new ProcessStores(
            new JdbcInstanceStore(sql, app),
            new JdbcProcessHistory(sql, app),
            new JdbcJobStore(sql));
    clock.holdAt(Instant.parse("2026-03-02T09:00:00Z"));
  }

  void lay(ApplicationModel model) {
    SchemaTarget target = new SchemaTarget(sql, sql);
    transactions.required(() -> target.apply(model, List.of(), Instant.EPOCH));
    sql.execute("CREATE TABLE test.done (record bigint NOT NULL, node text NOT NULL)");
    sql.execute("CREATE TABLE test.ticket (id bigint PRIMARY KEY)");
  }

  ProcessEngine engine(Process... processes) {
    return new JbpmProcessEngines(clock)
        .open(Bench.model(processes), this, stores, (name, version) -> Optional.empty());
  }

  /** Takes the record's lock, as every command does first. */
  void lock(RecordRef record) {
    sql.first(
        row -> row.number(1), "SELECT id FROM test.ticket WHERE id = ? FOR UPDATE", record.id());
  }

  /** The open task at that node. */
  Task task(RecordRef about, String node) {
    return tasks.openAbout(about).stream()
        .filter(task -> task.node().equals(node))
        .findFirst()
        .orElseThrow();
  }

  /** Completes the task, if it is still open. */
  boolean complete(ProcessEngine engine, Task task, String outcome) {
    if (!tasks.lock(task.id()).orElseThrow().open()) {
      return false;
    }
    tasks.close(task.id(), clock.instant(), Optional.of(outcome), Optional.empty());
    engine.complete(task, outcome, Optional.empty());
    return true;
  }

  /** Fires the timer, if nobody else has. */
  boolean fire(ProcessEngine engine, Job job) {
    if (!stores.jobs().take(job.id(), clock.instant())) {
      return false;
    }
    engine.fire(job);
    return true;
  }

  List<String> open(RecordRef about) {
    return tasks.openAbout(about).stream().map(Task::node).toList();
  }

  List<String> done(RecordRef about) {
    return sql.list(row -> row.text(1), "SELECT node FROM test.done WHERE record = ?", about.id());
  }

  long count(String table) {
    return sql.one(row -> row.number(1), "SELECT count(*) FROM " + table);
  }

  @Override
  public boolean holds(Expression condition, RecordRef about, Optional<String> outcome) {
    return conditions.holds(condition, about, outcome);
  }

  @Override
  public void openTask(Opened opened) {
    tasks.add(
        new Task(
            opened.task(),
            opened.instance(),
            opened.process().name(),
            opened.process().version(),
            opened.binding().node(),
            opened.about(),
            opened.binding().role(),
            Optional.empty(),
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  @Override
  public void abandonTask(String task) {
    tasks.close(task, clock.instant(), Optional.empty(), Optional.empty());
  }

  @Override
  public void perform(
      Process process,
      Process.Binding.Service service,
      RecordRef about,
      Optional<Actor> behind,
      Channel channel) {
    sql.change("INSERT INTO test.done VALUES (?, ?)", about.id(), service.node());
    services.getOrDefault(service.node(), record -> {}).accept(about);
  }

  @Override
  public Instant due(Process process, String node, Duration duration) {
    return clock.instant().plus(duration);
  }

  @Override
  public void taskDue(String task, Instant due) {
    tasks.setDue(task, due);
  }
}
