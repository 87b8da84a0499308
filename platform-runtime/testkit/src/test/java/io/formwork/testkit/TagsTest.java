package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.query.FigureRequest;
import io.formwork.core.query.Filter;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.scenario.Stage;
import io.formwork.metadata.model.FieldPath;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tags of the shipped support desk, which are the staff's own (B47). */
@ExtendWith(DatabaseServerExtension.class)
class TagsTest {

  @Test
  void thoseInUseAreOfferedTheMostUsedFirst(DatabaseServer server) {
    play(
        server,
        desk -> {
          assertEquals(List.of("vip", "1с", "сбой сети"), offered(desk, "orlova", ""));
          assertEquals(List.of("сбой сети"), offered(desk, "orlova", " СБОЙ "));
          assertEquals(List.of(), offered(desk, "orlova", "нет такой"));
        });
  }

  @Test
  void aClientLearnsNothingOfThem(DatabaseServer server) {
    play(
        server,
        desk -> {
          assertEquals(List.of(), offered(desk, "ivanov", ""));
          assertEquals(List.of(), tagged(desk, "ivanov", "vip"));
          assertEquals(List.of(Map.of("count", 2L)), counted(desk, "ivanov"));
        });
  }

  @Test
  void theyAreFoundAndCounted(DatabaseServer server) {
    play(
        server,
        desk -> {
          assertEquals(List.of(1L, 2L), tagged(desk, "orlova", "vip"));
          assertEquals(
              List.of(
                  Map.of("tags", "1с", "count", 1L),
                  Map.of("tags", "сбой сети", "count", 1L),
                  Map.of("tags", "vip", "count", 2L)),
              counted(desk, "orlova"));
        });
  }

  @Test
  void searchingForATagFindsItsRecords(DatabaseServer server) {
    play(
        server,
        desk -> {
          assertEquals(List.of(2L), searched(desk, "orlova", "1С"));
          assertEquals(List.of(1L), searched(desk, "orlova", "Сбой сети"));
          assertEquals(List.of(), searched(desk, "ivanov", "1С"));
        });
  }

  @Test
  void aTagThatIsNoWordIsFoundToo(DatabaseServer server) {
    play(
        server,
        desk -> {
          tag(desk, List.of("!!!"));
          assertEquals(List.of(3L), searched(desk, "orlova", "!!!"));
          assertEquals(List.of(), searched(desk, "orlova", "???"));
          assertEquals(List.of(), searched(desk, "ivanov", "!!!"));
        });
  }

  private static List<Long> searched(Application desk, String login, String typed) {
    return desk.query().search(actor(desk, login), "ticket", typed, 10).stream()
        .map(Row::id)
        .toList();
  }

  private static List<String> offered(Application desk, String login, String typed) {
    return desk.query().tags(actor(desk, login), "ticket", tags(desk), typed, 10);
  }

  private static List<Long> tagged(Application desk, String login, String tag) {
    ListRequest request =
        new ListRequest(
            "ticket",
            List.of(),
            Optional.empty(),
            List.of(new Filter.OneOf(tags(desk), List.of(tag))),
            List.of(),
            Optional.empty(),
            0,
            50);
    return desk.query().list(actor(desk, login), request).rows().stream().map(Row::id).toList();
  }

  private static List<Map<String, Object>> counted(Application desk, String login) {
    FigureRequest request =
        new FigureRequest(
            "ticket",
            Optional.empty(),
            Optional.empty(),
            List.of(
                new FigureRequest.Measure(
                    "count", FigureRequest.Kind.COUNT, Optional.empty(), BigDecimal.ONE)),
            List.of(new FigureRequest.Grouped("tags", tags(desk), Optional.empty())),
            List.of(),
            50);
    return desk.query().figures(actor(desk, login), request).groups().stream()
        .map(group -> group.asMap())
        .toList();
  }

  private static FieldPath tags(Application desk) {
    return new FieldPath(List.of(desk.model().object("ticket").field("tags")));
  }

  private static void play(DatabaseServer server, Consumer<Application> test) {
    try (Theatre theatre = new Theatre(server, Shipped.definitions())) {
      theatre.with(
          "support_desk",
          List.of("users"),
          (Stage stage) -> {
            Application desk = stage.application();
            tag(desk, List.of("vip", "сбой сети"));
            tag(desk, List.of("1с", "vip"));
            test.accept(desk);
            return stage;
          });
    }
  }

  private static void tag(Application desk, List<String> tags) {
    RecordRef ticket =
        desk.records()
            .create(actor(desk, "ivanov"), "ticket", Changes.of("subject", "Не работает"));
    desk.records()
        .update(actor(desk, "orlova"), ticket, OptionalLong.empty(), Changes.of("tags", tags));
  }

  private static Actor actor(Application desk, String login) {
    return desk.actor(login).orElseThrow();
  }
}
