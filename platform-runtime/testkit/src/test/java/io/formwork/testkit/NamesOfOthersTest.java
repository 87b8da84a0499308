package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.query.FilterText;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What records are called to people who may not read them: by their numbers, in every channel. */
@ExtendWith(DatabaseServerExtension.class)
class NamesOfOthersTest {

  @Test
  void tellsNoNameThatMayNotBeRead(DatabaseServer server) {
    try (Theatre theatre = new Theatre(server, Office.DEFINITIONS)) {
      theatre.with(
          "office",
          List.of("people", "units", "workplaces"),
          stage -> {
            judge(stage.application());
            return stage;
          });
    }
  }

  private static void judge(Application office) {
    Actor anna = office.actor("anna").orElseThrow();
    Actor demo = office.actor("demo").orElseThrow();
    Actor admin = office.actor("admin").orElseThrow();
    RecordRef lamp = office.records().create(anna, "purchase", Changes.of("subject", "Лампа"));
    String unit = "Подразделение " + anna.values().get("unit", Long.class);
    String person = "Пользователь " + anna.id();

    assertEquals(List.of("Архангельск", "Анна Архангельская"), named(office, admin, lamp));
    assertEquals(List.of(unit, person), named(office, demo, lamp));
    assertEquals(Optional.of(unit), row(office, demo).map(row -> row.names().get("unit")));
    assertEquals(
        Optional.of("Архангельск"), row(office, admin).map(row -> row.names().get("unit")));
    assertEquals(List.of(), offered(office, demo, "арх"), "found by no name that is not told");
    assertEquals(List.of("Архангельск"), offered(office, admin, "арх"));
    assertEquals(List.of("Анна Архангельская"), remembered(office, admin, lamp));
    assertEquals(List.of(person), remembered(office, demo, lamp));
    assertEquals(1, found(office, admin, "unit.name == \"Архангельск\""));
    assertEquals(0, found(office, demo, "unit.name == \"Архангельск\""));
    assertEquals(0, found(office, demo, "created_by.name == \"Анна Архангельская\""));
  }

  private static List<String> named(Application office, Actor actor, RecordRef record) {
    var names = office.query().get(actor, record).orElseThrow().names();
    return List.of(
        names.getOrDefault("unit", "nothing"), names.getOrDefault("created_by", "nothing"));
  }

  private static List<String> remembered(Application office, Actor actor, RecordRef record) {
    return office.history().of(actor, record, HistoryRequest.newest(10)).entries().stream()
        .map(kept -> kept.entry().personName().orElse("nobody"))
        .toList();
  }

  private static ListRequest all(Application office) {
    return ListRequest.of(office.model().view(View.ListView.class, "purchases"), 10);
  }

  private static Optional<Row> row(Application office, Actor actor) {
    return office.query().list(actor, all(office)).rows().stream().findFirst();
  }

  private static List<String> offered(Application office, Actor actor, String typed) {
    return office
        .query()
        .candidates(actor, "purchase", "unit", Optional.empty(), Optional.of(typed), 10)
        .stream()
        .map(named -> named.name())
        .toList();
  }

  private static int found(Application office, Actor actor, String filter) {
    var outcome = new FilterText(office.model()).compile("purchase", filter);
    assertTrue(outcome instanceof FilterText.Outcome.Understood, outcome::toString);
    Expression where = ((FilterText.Outcome.Understood) outcome).filter();
    ListRequest all = all(office);
    ListRequest request =
        new ListRequest(
            all.object(),
            all.columns(),
            Optional.of(where),
            List.of(),
            all.sort(),
            Optional.empty(),
            0,
            10);
    return office.query().list(actor, request).rows().size();
  }
}
