package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values that are there once, whoever writes them and however many at the same moment. */
@ExtendWith(DatabaseServerExtension.class)
class UniqueTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void refusesASecondRecordOfTheSameValue(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          workshop.create("client", Changes.of("name", "Анна").with("code", "Ёж-1"));

          assertEquals(
              "INVALID code: «Код»: такое значение уже есть у другой записи.",
              Workshop.refusal(
                  Locale.of("ru"),
                  () -> workshop.create("client", Changes.of("name", "Б").with("code", "ёЖ-1"))));
          RecordRef other = workshop.create("client", Changes.of("name", "Вера"));
          workshop.create("client", Changes.of("name", "Глеб"));
          assertEquals(
              "INVALID code: “Код”: another record has this value already.",
              Workshop.refusal(() -> workshop.update(other, Changes.of("code", "ёж-1"))));
          workshop.update(other, Changes.of("code", "ёж-2"));
          assertEquals("ёж-2", workshop.value(other, "code"));
        });
  }

  @Test
  void refusesTheSameValuesTogetherWhereTheConditionHolds(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef client = workshop.create("client", Changes.of("name", "Анна"));
          RecordRef first = workshop.create("visit", visit(client, MONDAY));
          String taken = "INVALID client: У этого клиента уже есть визит в этот день.";

          assertEquals(
              taken, Workshop.refusal(() -> workshop.create("visit", visit(client, MONDAY))));
          workshop.create("visit", visit(client, MONDAY.plusDays(1)));
          workshop.take(first, "cancel", Changes.none());
          RecordRef second = workshop.create("visit", visit(client, MONDAY));
          workshop.take(second, "finish", Changes.none());
          assertEquals(
              taken, Workshop.refusal(() -> workshop.create("visit", visit(client, MONDAY))));
        });
  }

  @Test
  void saysWhichFieldsMayNotBeTheSameTogether(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef client = workshop.create("client", Changes.of("name", "Анна"));
          workshop.create("visit", visit(client, MONDAY).with("purpose", "Осмотр"));
          Changes same = visit(client, MONDAY.plusDays(1)).with("purpose", "осмотр");

          assertEquals(
              "INVALID client: There is such a record already. These may not be the same together: Клиент, Цель.",
              Workshop.refusal(() -> workshop.create("visit", same)));
        });
  }

  @Test
  void letsOneOfTwoWritersPass(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          for (int round = 0; round < 10; round++) {
            String code = "K-" + round;
            List<String> refusals =
                Workshop.atOnce(
                    () -> create(workshop, "orlova", code), () -> create(workshop, "petrov", code));
            assertEquals(
                List.of("", "INVALID code: “Код”: another record has this value already."),
                refusals.stream().sorted().toList());
          }
        });
  }

  private static void create(Workshop workshop, String login, String code) {
    workshop.create(login, "client", Changes.of("name", "Анна").with("code", code));
  }

  private static Changes visit(RecordRef client, LocalDate day) {
    return Changes.of("client", client.id()).with("day", day);
  }
}
