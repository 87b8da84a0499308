package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.scenario.Stage;
import io.formwork.core.store.Journal;
import io.formwork.core.task.Task;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.coverage.Covers;
import io.formwork.testkit.scenario.Theatre;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Minute 15: the manager assigns somebody while the timer of the automatic assignment fires. */
@ExtendWith(DatabaseServerExtension.class)
class AssignmentRaceTest {

  private static final int ROUNDS = 12;
  private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  @Covers({"G7", "G8"})
  void exactlyOneOfThemAssigns(DatabaseServer server) {
    try (Theatre theatre = new Theatre(server, Shipped.definitions())) {
      theatre.with(
          "support_desk",
          List.of("users"),
          stage -> {
            for (int round = 0; round < ROUNDS; round++) {
              race(stage, round);
            }
            return stage;
          });
    }
  }

  private static void race(Stage stage, int round) {
    Application desk = stage.application();
    stage.clock().holdAt(MORNING.plus(Duration.ofHours(round)));
    RecordRef ticket =
        desk.records()
            .create(actor(desk, "ivanov"), "ticket", Changes.of("subject", "Race " + round));
    stage.clock().advance(Duration.ofMinutes(15));

    boolean byHand = atOnce(() -> assign(desk, ticket), () -> stage.timers().fireDue());

    assertAssignedOnce(desk, ticket, byHand);
  }

  /** Whether the manager's hand was faster; a refusal means that the timer was. */
  private static boolean assign(Application desk, RecordRef ticket) {
    try {
      desk.records()
          .take(
              actor(desk, "orlova"),
              ticket,
              OptionalLong.empty(),
              "assign",
              Changes.of("assignee", actor(desk, "petrov").id()));
      return true;
    } catch (RefusedException tooLate) {
      return false;
    }
  }

  private static boolean atOnce(Callable<Boolean> one, Runnable other) {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<Boolean> first =
          threads.submit(() -> {
            start.await();
            return one.call();
          });
      Future<?> second =
          threads.submit(() -> {
            start.await();
            other.run();
            return true;
          });
      start.countDown();
      second.get();
      return first.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError("A thread of the race failed", e);
    }
  }

  private static void assertAssignedOnce(Application desk, RecordRef ticket, boolean byHand) {
    List<String> open = desk.stores().tasks().openAbout(ticket).stream().map(Task::node).toList();
    assertEquals(List.of("solve_first"), open);
    List<Journal.Entry> assignments =
        desk.stores().journal().of(ticket, 100).stream()
            .filter(entry -> entry.fields().containsKey("assignee"))
            .toList();
    assertEquals(1, assignments.size());
    assertEquals(byHand ? "person" : "process", assignments.getFirst().cause());
    assertTrue(desk.stores().instances().running(ticket).size() == 1, "one instance should go on");
  }

  private static Actor actor(Application desk, String login) {
    return desk.actor(login).orElseThrow();
  }
}
