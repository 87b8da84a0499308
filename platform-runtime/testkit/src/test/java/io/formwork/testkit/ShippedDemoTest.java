package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.scenario.DemoPlayer;
import io.formwork.core.scenario.ScenarioResult.Difference;
import io.formwork.core.scenario.Stage;
import io.formwork.metadata.model.Demo;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The last month of the support desk, as a visitor finds it. */
@ExtendWith(DatabaseServerExtension.class)
class ShippedDemoTest {

  private static final Instant PRESENT = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void everyRoleHasOpenTasksAndATimerIsAboutToFire(DatabaseServer server) {
    try (Theatre theatre = new Theatre(server, Shipped.definitions())) {
      theatre.with(
          "support_desk",
          List.of("users"),
          stage -> {
            Demo demo =
                Objects.requireNonNull(stage.application().model().demos().get("last_month"));
            List<Difference> failed = new DemoPlayer(stage).play(demo, PRESENT);
            assertEquals("", texts(failed));
            assertLively(stage);
            return failed;
          });
    }
  }

  private static String texts(List<Difference> failed) {
    return failed.stream().map(Difference::text).collect(Collectors.joining("\n"));
  }

  private static void assertLively(Stage stage) {
    Application desk = stage.application();
    Set<String> states = desk.model().object("ticket").lifecycle().orElseThrow().states().keySet();
    assertEquals(states, statesOfTickets(desk));
    for (String login : List.of("ivanov", "petrov", "gromov", "orlova")) {
      Actor actor = desk.actor(login).orElseThrow();
      assertTrue(desk.tasks().open(actor).size() >= 2, login + " should have two open tasks");
    }
    assertEquals(Optional.of(PRESENT.plus(Duration.ofMinutes(2))), stage.timers().nextDue());
  }

  private static Set<String> statesOfTickets(Application desk) {
    View.ListView list = desk.model().view(View.ListView.class, "ticket_list");
    return desk
        .query()
        .list(desk.actor("admin").orElseThrow(), ListRequest.of(list, 500))
        .rows()
        .stream()
        .map(Row::values)
        .map(values -> values.get("status", String.class))
        .collect(Collectors.toSet());
  }
}
