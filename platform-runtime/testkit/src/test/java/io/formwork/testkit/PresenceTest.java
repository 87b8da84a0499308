package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.presence.Mode;
import io.formwork.core.presence.Onlookers;
import io.formwork.core.presence.RecordPresence;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is at a record, told to whom it may be told, for as long as it is true. */
@ExtendWith(DatabaseServerExtension.class)
class PresenceTest {

  private static final String UNSEEN =
      "NOT_FOUND There is no such record, or you have no access to it.";

  @Test
  void tellsWhoElseIsThereAndWhatTheyDo(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef bill = bill(workshop, "100.00");

          assertEquals("", seen(workshop, "orlova", bill, "a", Mode.VIEW));
          assertEquals("Елена Орлова VIEW", seen(workshop, "petrov", bill, "b", Mode.EDIT));
          assertEquals("Пётр Петров EDIT", seen(workshop, "orlova", bill, "a", Mode.VIEW));
          seen(workshop, "petrov", bill, "c", Mode.REPLY);
          assertEquals("Пётр Петров REPLY", at(workshop, "orlova", bill));
          presence(workshop).gone(workshop.person("petrov"), bill, "c");
          assertEquals("Пётр Петров EDIT", at(workshop, "orlova", bill));
        });
  }

  @Test
  void tellsOnlyTheNumberOfPeopleWhoMayNotBeRead(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef bill = bill(workshop, "100.00");
          seen(workshop, "orlova", bill, "a", Mode.REPLY);
          seen(workshop, "petrov", bill, "b", Mode.VIEW);

          assertEquals("+2", seen(workshop, "sidorov", bill, "c", Mode.VIEW));
          assertEquals("Елена Орлова REPLY, Семён Сидоров VIEW", at(workshop, "petrov", bill));
        });
  }

  @Test
  void tellsNothingOfRecordsThatMayNotBeRead(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef small = bill(workshop, "10.00");
          seen(workshop, "orlova", small, "a", Mode.VIEW);
          RecordRef client = workshop.create("client", Changes.of("name", "Анна"));

          assertEquals(UNSEEN, Workshop.refusal(() -> at(workshop, "sidorov", small)));
          assertEquals(
              UNSEEN, Workshop.refusal(() -> seen(workshop, "sidorov", small, "b", Mode.REPLY)));
          assertEquals("", at(workshop, "orlova", small));
          assertEquals(
              "NOT_FOUND “Клиент”: who is at a record is not shown here.",
              Workshop.refusal(() -> at(workshop, "orlova", client)));
        });
  }

  @Test
  void peopleOfOtherRolesNeitherAppearNorLearn(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          long guest = workshop.person("sidorov").id();
          RecordRef work =
              workshop.create("work", Changes.of("name", "Баня").with("watchers", List.of(guest)));
          seen(workshop, "petrov", work, "a", Mode.REPLY);
          assertEquals(
              "NOT_FOUND “Работа”: who is at a record is not shown here.",
              Workshop.refusal(() -> seen(workshop, "sidorov", work, "b", Mode.VIEW)));
          assertEquals("Пётр Петров REPLY", at(workshop, "orlova", work));
        });
  }

  @Test
  void forgetsWhoHasFallenSilent(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef bill = bill(workshop, "100.00");
          seen(workshop, "petrov", bill, "a", Mode.REPLY);
          later(workshop, RecordPresence.COUNTS);
          assertEquals("Пётр Петров REPLY", at(workshop, "orlova", bill));
          later(workshop, Duration.ofSeconds(1));
          assertEquals("", at(workshop, "orlova", bill));
        });
  }

  private static void later(Workshop workshop, Duration passed) {
    workshop.stage().clock().holdAt(workshop.stage().clock().instant().plus(passed));
  }

  private static RecordRef bill(Workshop workshop, String amount) {
    return workshop.create("bill", Changes.of("amount", new BigDecimal(amount)));
  }

  private static RecordPresence presence(Workshop workshop) {
    return workshop.application().presence();
  }

  private static String seen(
      Workshop workshop, String login, RecordRef record, String tab, Mode mode) {
    return said(presence(workshop).seen(workshop.person(login), record, tab, mode));
  }

  private static String at(Workshop workshop, String login, RecordRef record) {
    return said(presence(workshop).at(workshop.person(login), record));
  }

  private static String said(Onlookers onlookers) {
    String people =
        onlookers.people().stream()
            .map(one -> one.person().name() + " " + one.mode())
            .collect(Collectors.joining(", "));
    return people + (onlookers.others() > 0 ? "+" + onlookers.others() : "");
  }
}
