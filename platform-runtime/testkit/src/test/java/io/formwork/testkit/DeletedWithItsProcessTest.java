package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.command.TaskItem;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.scenario.Stage;
import io.formwork.core.task.Task;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A ticket is deleted in the middle of its process, and comes back or does not. */
@ExtendWith(DatabaseServerExtension.class)
class DeletedWithItsProcessTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T06:00:00Z");

  @Test
  void restsAndGoesOnWhenItIsBack(DatabaseServer server) {
    play(
        server,
        stage -> {
          Application desk = stage.application();
          RecordRef ticket = ticket(desk);
          TaskItem task = desk.tasks().open(actor(desk, "orlova")).getFirst();
          delete(desk, ticket);

          assertEquals(List.of(), desk.tasks().open(actor(desk, "orlova")));
          assertTrue(
              desk.tasks().find(actor(desk, "orlova"), task.task().id()).isEmpty(), "hidden task");
          String unknown =
              Workshop.refusal(() -> desk.tasks().claim(actor(desk, "orlova"), task.task().id()));
          assertTrue(unknown.startsWith("NOT_FOUND"), unknown);
          stage.clock().advance(Duration.ofHours(2));
          assertEquals(0, stage.timers().fireDue(), "the timer rests");

          desk.restoring().restore(actor(desk, "admin"), ticket, Changes.none());
          assertEquals(List.of("assign_first"), open(desk, ticket));
          assertEquals(1, stage.timers().fireDue(), "the timer is late");
          assertEquals(List.of("solve_first"), open(desk, ticket));
        });
  }

  @Test
  void endsWhenTheTimeIsOver(DatabaseServer server) {
    play(
        server,
        stage -> {
          Application desk = stage.application();
          RecordRef ticket = ticket(desk);
          delete(desk, ticket);
          stage.clock().advance(Duration.ofDays(31));
          assertEquals(1, desk.sweep());
          assertEquals(List.of(), open(desk, ticket));
          assertEquals(List.of(), desk.stores().instances().running(ticket));
          assertEquals(0, stage.timers().fireDue());
        });
  }

  private static void play(DatabaseServer server, Consumer<Stage> test) {
    try (Theatre theatre = new Theatre(server, Shipped.definitions())) {
      theatre.with(
          "support_desk",
          List.of("users"),
          stage -> {
            stage.clock().holdAt(MORNING);
            test.accept(stage);
            return stage;
          });
    }
  }

  private static RecordRef ticket(Application desk) {
    return desk.records().create(actor(desk, "ivanov"), "ticket", Changes.of("subject", "Printer"));
  }

  private static void delete(Application desk, RecordRef ticket) {
    desk.records().delete(actor(desk, "admin"), ticket, OptionalLong.empty());
  }

  private static List<String> open(Application desk, RecordRef ticket) {
    return desk.stores().tasks().openAbout(ticket).stream().map(Task::node).toList();
  }

  private static Actor actor(Application desk, String login) {
    return desk.actor(login).orElseThrow();
  }
}
