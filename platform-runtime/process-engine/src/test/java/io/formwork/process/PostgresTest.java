package io.formwork.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.process.Job;
import io.formwork.core.process.ProcessEngine;
import io.formwork.core.record.RecordRef;
import io.formwork.core.task.Task;
import io.formwork.metadata.model.Process;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only a database can show: rollbacks, locks, restarts. */
@ExtendWith(DatabaseServerExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class PostgresTest {

  private final AtomicLong tickets = new AtomicLong();
  private final Process approval = Drawings.valid("approval");
  private final Process handling = SupportDeskTest.drawing("ticket_handling");
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private TestDatabase database;
  private DatabaseDesk desk;
  private ProcessEngine engine;

  @BeforeAll
  void open(DatabaseServer server) {
    database = server.like("platform", PlatformTables::migrate);
    desk = new DatabaseDesk(database.dataSource());
    desk.lay(Bench.model());
  }

  @BeforeEach
  void restart() {
    desk.services.clear();
    engine = desk.engine(approval, handling);
  }

  @AfterAll
  void close() {
    threads.shutdownNow();
    database.close();
  }

  @Test
  void aRollbackTakesEverythingBackTogether() {
    Map<String, Long> before = rows();
    RecordRef ticket = ticket();
    assertThrows(
        IllegalStateException.class,
        () ->
            desk.transactions.required(() -> {
              engine.start(approval, ticket, Optional.empty());
              desk.complete(engine, desk.task(ticket, "approve"), "refuse");
              desk.complete(engine, desk.task(ticket, "rework"), "send");
              engine.signal(ticket, "cancel", Optional.empty());
              engine.start(approval, ticket, Optional.empty());
              throw new IllegalStateException("on purpose");
            }));
    assertEquals(before, rows());
  }

  @Test
  void anExceptionInAServiceTakesTheWholeStepBack() {
    RecordRef ticket = started(approval);
    IllegalStateException problem = new IllegalStateException("on purpose");
    desk.services.put(
        "tell",
        about -> {
          throw problem;
        });
    Map<String, Long> before = rows();
    assertSame(
        problem,
        assertThrows(IllegalStateException.class, () -> complete(ticket, "approve", "accept")));
    assertEquals(before, rows());
    assertEquals(List.of("approve"), desk.open(ticket));
    desk.services.clear();
    assertTrue(complete(ticket, "approve", "accept"));
    assertEquals(List.of("tell"), desk.done(ticket));
    assertEquals(List.of(), desk.stores.instances().running(ticket));
  }

  @Test
  void goesOnWithWhatTheDatabaseHolds() {
    RecordRef ticket = started(approval);
    restart();
    complete(ticket, "approve", "refuse");
    restart();
    complete(ticket, "rework", "send");
    restart();
    desk.clock.advance(Duration.ofMinutes(15));
    assertTrue(desk.transactions.required(() -> desk.fire(engine, timer(ticket))));
    assertEquals(List.of("decide", "tell"), desk.done(ticket));
    assertEquals(List.of(), desk.open(ticket));
  }

  /** G8: the manager assigns in the minute in which the timer fires. */
  @Test
  void inMinuteFifteenExactlyOneWins() throws Exception {
    desk.services.put("auto_assign_first", about -> {});
    for (int i = 0; i < 25; i++) {
      RecordRef ticket = started(handling);
      desk.clock.advance(Duration.ofMinutes(15));
      Job timer = timer(ticket);
      Task task = desk.task(ticket, "assign_first");
      List<Boolean> won =
          together(
              () -> {
                desk.lock(ticket);
                return desk.complete(engine, task, "assign");
              },
              () -> {
                desk.lock(ticket);
                return desk.fire(engine, timer);
              });
      assertEquals(List.of(false, true), won.stream().sorted().toList());
      String next = won.getFirst() ? "solve_first" : "assign_first";
      assertEquals(List.of(next), desk.open(ticket));
      assertEquals(won.getFirst() ? 0 : 1, timers(ticket));
    }
  }

  /** Without the record's lock the instance's row is the last defence: no task may be orphaned. */
  @Test
  void whoCompletesAndWhoCancelsMeetAtTheInstance() throws Exception {
    for (int i = 0; i < 25; i++) {
      RecordRef ticket = started(handling);
      Task task = desk.task(ticket, "assign_first");
      together(
          () -> desk.complete(engine, task, "assign"),
          () -> {
            engine.signal(ticket, "cancel", Optional.empty());
            return true;
          });
      assertEquals(List.of(), desk.stores.instances().running(ticket));
      assertEquals(List.of(), desk.open(ticket));
      assertEquals(0, timers(ticket));
      assertEquals(List.of("tell_cancelled"), desk.done(ticket));
    }
  }

  /** Both in transactions of their own, begun at the same moment. */
  private List<Boolean> together(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Boolean> first = threads.submit(() -> inTransaction(start, one));
    Future<Boolean> second = threads.submit(() -> inTransaction(start, other));
    return List.of(settled(first), settled(second));
  }

  private boolean inTransaction(CyclicBarrier start, Callable<Boolean> work) throws Exception {
    start.await();
    return desk.transactions.required(() -> {
      try {
        return work.call();
      } catch (RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  /** Who comes too late is refused, which is no failure of the test. */
  private static boolean settled(Future<Boolean> result) throws InterruptedException {
    try {
      return result.get();
    } catch (ExecutionException e) {
      assertTrue(e.getCause() instanceof IllegalStateException, e::toString);
      return false;
    }
  }

  private RecordRef ticket() {
    RecordRef ticket = new RecordRef("ticket", tickets.incrementAndGet());
    desk.sql.change("INSERT INTO test.ticket VALUES (?)", ticket.id());
    return ticket;
  }

  private RecordRef started(Process process) {
    RecordRef ticket = ticket();
    desk.transactions.required(() -> engine.start(process, ticket, Optional.empty()));
    return ticket;
  }

  private boolean complete(RecordRef ticket, String node, String outcome) {
    return desk.transactions.required(
        () -> desk.complete(engine, desk.task(ticket, node), outcome));
  }

  private Job timer(RecordRef ticket) {
    return desk.sql
        .first(
            row ->
                new Job(
                    row.text(1),
                    row.text(2),
                    row.text(3),
                    row.text(4),
                    row.text(5),
                    ticket,
                    row.moment(6)),
            "SELECT id, app, instance, timer, node, due FROM fw.job WHERE record_id = ?",
            ticket.id())
        .orElseThrow();
  }

  private long timers(RecordRef ticket) {
    return desk.sql.one(
        row -> row.number(1), "SELECT count(*) FROM fw.job WHERE record_id = ?", ticket.id());
  }

  private Map<String, Long> rows() {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        List.of(
            "fw.job",
            "test.done",
            "test.fw_process_instance",
            "test.fw_process_step",
            "test.fw_task")) {
      rows.put(table, desk.count(table));
    }
    return rows;
  }
}
