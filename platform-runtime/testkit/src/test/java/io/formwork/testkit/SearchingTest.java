package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.query.Findings;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.query.Total;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.scenario.Stage;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people find in the shipped support desk, and what they do not. */
@ExtendWith(DatabaseServerExtension.class)
class SearchingTest {

  private static final String PRINTER = "Принтер не печатает";
  private static final String MAIL = "Ёлка в письме";
  private static final String ENGLISH = "Scheduler crashes on invoices";

  @Test
  void findsWordsInAnyFormInBothLanguages(DatabaseServer server) {
    play(
        server,
        desk -> {
          assertEquals(List.of(PRINTER), found(desk, "orlova", "принтеры"));
          assertEquals(List.of(PRINTER), found(desk, "orlova", "ПРИНТЕРА не печатали"));
          assertEquals(List.of(ENGLISH), found(desk, "orlova", "crash invoice"));
          assertEquals(List.of(MAIL), found(desk, "orlova", "елкой"));
          assertEquals(List.of(MAIL), found(desk, "orlova", "ёлка"));
          assertEquals(List.of(), found(desk, "orlova", "принтер ёлка"));
          assertEquals(List.of(), found(desk, "orlova", "и"));
          assertEquals(List.of(), found(desk, "orlova", "'; ) | !"));
        });
  }

  @Test
  void findsTheBeginningOfTheLastWordAndForgivesSlips(DatabaseServer server) {
    play(
        server,
        desk -> {
          assertEquals(List.of(PRINTER), found(desk, "orlova", "прин"));
          assertEquals(List.of(ENGLISH), found(desk, "orlova", "shceduler"));
          assertEquals(List.of(PRINTER), found(desk, "orlova", "прнтер"));
        });
  }

  @Test
  void findsNumbersAloneAndTheBestFirst(DatabaseServer server) {
    play(
        server,
        desk -> {
          String first =
              (String)
                  desk.query()
                      .get(actor(desk, "orlova"), new RecordRef("ticket", 1))
                      .orElseThrow()
                      .values()
                      .find("number")
                      .orElseThrow();
          assertEquals(List.of(PRINTER), found(desk, "orlova", first.toLowerCase(Locale.ROOT)));
          assertEquals(List.of(PRINTER), found(desk, "orlova", first.substring(2)));
          assertEquals(3, found(desk, "orlova", "0000").size());
          create(desk, "sidorova", "Сеть недоступна", "<p>Не открывается <b>картридж</b></p>");
          create(desk, "sidorova", "Картридж кончился", "<p>Нужен новый</p>");
          create(desk, "sidorova", "Тишина", "<p>картридж</p>");
          assertEquals("Картридж кончился", found(desk, "orlova", "картриджи").getFirst());
          assertEquals(3, found(desk, "orlova", "картриджи").size());
          assertEquals(List.of(), found(desk, "orlova", "strong"));
        });
  }

  @Test
  void findsNothingThatMayNotBeRead(DatabaseServer server) {
    play(
        server,
        desk -> {
          assertEquals(List.of(PRINTER), found(desk, "ivanov", "принтер"));
          assertEquals(List.of(), found(desk, "sidorova", "принтер"));
          message(desk, "orlova", "Тайна гироскопа", true);
          message(desk, "orlova", "Ждём запчасть", false);
          assertEquals(List.of(PRINTER), found(desk, "orlova", "гироскоп"));
          assertEquals(List.of(), found(desk, "ivanov", "гироскоп"));
          assertEquals(List.of(PRINTER), found(desk, "ivanov", "запчасти"));
          assertEquals(List.of(), found(desk, "sidorova", "запчасти"));
          assertEquals(0, total(desk, "ivanov", "гироскоп"));
          assertEquals(1, total(desk, "orlova", "гироскоп"));
        });
  }

  /** Of the people a client sees the names, but not by which login they come in. */
  @Test
  void looksIntoFieldsThatMayBeRead(DatabaseServer server) {
    play(
        server,
        desk -> {
          List<Findings> manager =
              desk.query().searchEverywhere(actor(desk, "orlova"), "gromov", 5);
          assertEquals(List.of("user"), manager.stream().map(one -> one.type().name()).toList());
          assertTrue(desk.query().searchEverywhere(actor(desk, "ivanov"), "gromov", 5).isEmpty());
        });
  }

  private static void play(DatabaseServer server, Consumer<Application> test) {
    try (Theatre theatre = new Theatre(server, Shipped.definitions())) {
      theatre.with(
          "support_desk",
          List.of("users"),
          (Stage stage) -> {
            Application desk = stage.application();
            create(desk, "ivanov", PRINTER, "<p>Мигает лампочка</p>");
            create(desk, "sidorova", MAIL, "<p>Пустое</p>");
            create(desk, "sidorova", ENGLISH, "<p>Nothing else</p>");
            test.accept(desk);
            return stage;
          });
    }
  }

  private static void create(Application desk, String login, String subject, String description) {
    desk.records()
        .create(
            actor(desk, login),
            "ticket",
            Changes.of("subject", subject).with("description", description));
  }

  private static void message(Application desk, String login, String text, boolean internal) {
    Changes written =
        Changes.of("ticket", 1L).with("text", "<p>" + text + "</p>").with("internal", internal);
    desk.records().create(actor(desk, login), "ticket_messages", written);
  }

  /** The same by the ranked search and by the search box of a list. */
  private static List<String> found(Application desk, String login, String typed) {
    List<Row> ranked = desk.query().search(actor(desk, login), "ticket", typed, 20);
    List<Row> listed = desk.query().list(actor(desk, login), request(desk, typed)).rows();
    assertEquals(
        ranked.stream().map(Row::id).sorted().toList(),
        listed.stream().map(Row::id).sorted().toList());
    return ranked.stream().map(Row::display).map(name -> name.substring(13)).toList();
  }

  private static long total(Application desk, String login, String typed) {
    Total total = desk.query().total(actor(desk, login), request(desk, typed));
    assertEquals(Total.Precision.EXACT, total.precision());
    return total.rows();
  }

  private static ListRequest request(Application desk, String typed) {
    ListRequest all = ListRequest.of(desk.model().view(View.ListView.class, "ticket_list"), 50);
    return new ListRequest(
        all.object(),
        all.columns(),
        Optional.empty(),
        List.of(),
        all.sort(),
        Optional.of(typed),
        0,
        50);
  }

  private static Actor actor(Application desk, String login) {
    return desk.actor(login).orElseThrow();
  }
}
