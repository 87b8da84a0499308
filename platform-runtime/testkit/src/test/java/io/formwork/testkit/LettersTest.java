package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.NotificationStore.Told;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A letter says of a record what its recipient may read of it, whatever its words name. */
@ExtendWith(DatabaseServerExtension.class)
class LettersTest {

  @Test
  void everybodyIsToldWhatEverybodyMayRead(DatabaseServer server) {
    try (Theatre theatre = new Theatre(server, Office.DEFINITIONS)) {
      theatre.with(
          "office",
          List.of("people", "units", "workplaces"),
          stage -> {
            Application office = stage.application();
            RecordRef lamp = changed(office);
            long unit =
                (Long)
                    office
                        .query()
                        .get(person(office, "admin"), lamp)
                        .orElseThrow()
                        .values()
                        .find("unit")
                        .orElseThrow();
            long boris = person(office, "boris").id();
            long anna = person(office, "anna").id();

            // Whose purchase it is: not the note, not logins; names of people and of the unit.
            assertEquals(
                List.of("12|>|Борис Закупщик||Анна Архангельская|Архангельск||"),
                told(office, "anna"));
            // Who reads all of it, but neither names of people nor units.
            assertEquals(
                List.of(
                    "12|Одна>Две|Пользователь %d|boris|Пользователь %d|Подразделение %d||вторая"
                        .formatted(boris, anna, unit)),
                told(office, "demo"));
            // The record is not there for them.
            assertEquals(List.of(), told(office, "yuri"));
            assertEquals(List.of(), told(office, "vera"));
            return stage;
          });
    }
  }

  /** A purchase of Anna's; the last change of it is the one that is told. */
  private static RecordRef changed(Application office) {
    Actor anna = person(office, "anna");
    Actor admin = person(office, "admin");
    RecordRef lamp =
        office
            .records()
            .create(anna, "purchase", Changes.of("subject", "Лампа").with("amount", 12L));
    Changes note = Changes.of("note", "Одна").with("buyer", person(office, "boris").id());
    office.records().update(admin, lamp, OptionalLong.empty(), note);
    office.records().update(admin, lamp, OptionalLong.empty(), Changes.of("note", "Две"));
    return lamp;
  }

  private static Actor person(Application office, String login) {
    return office.actor(login).orElseThrow();
  }

  private static List<String> told(Application office, String login) {
    return office.inbox().newest(person(office, login), 1).stream().map(Told::body).toList();
  }
}
