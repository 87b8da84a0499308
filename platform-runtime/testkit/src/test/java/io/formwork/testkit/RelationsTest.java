package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.query.FilterText;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Named;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Relations to many records, the collections that lead back, and chains without circles. */
@ExtendWith(DatabaseServerExtension.class)
class RelationsTest {

  @Test
  void keepsManyRecordsInTheirOrderAndTellsTheJournal(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          long orlova = workshop.person("orlova").id();
          long petrov = workshop.person("petrov").id();
          RecordRef work = workshop.create("work", Changes.of("name", "Дом"));
          assertEquals(List.of(orlova), workshop.value(work, "watchers"));

          workshop.update(work, Changes.of("watchers", List.of(petrov, orlova, petrov)));
          assertEquals(List.of(petrov, orlova), workshop.value(work, "watchers"));
          assertEquals(true, workshop.value(work, "crowded"));
          Journal.FieldChange change =
              Objects.requireNonNull(
                  workshop
                      .application()
                      .stores()
                      .journal()
                      .of(work, 1)
                      .getFirst()
                      .fields()
                      .get("watchers"));
          assertEquals(Optional.of(List.of(orlova)), change.before());
          assertEquals(Optional.of(List.of(petrov, orlova)), change.after());

          assertEquals(
              "INVALID watchers: Кто-то должен наблюдать.",
              Workshop.refusal(() -> workshop.update(work, Changes.of("watchers", List.of()))));
          assertEquals(
              "INVALID watchers: “Наблюдатели”: there is no such record.",
              Workshop.refusal(() -> workshop.update(work, Changes.of("watchers", List.of(999L)))));
        });
  }

  private static List<String> offered(Workshop workshop, String typed) {
    return workshop
        .application()
        .query()
        .candidates(
            workshop.person("orlova"), "work", "clients", Optional.empty(), Optional.of(typed), 10)
        .stream()
        .map(Named::name)
        .toList();
  }

  @Test
  void filtersAndNamesTheRecordsOfAList(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef anna = workshop.create("client", Changes.of("name", "Анна"));
          RecordRef boris = workshop.create("client", Changes.of("name", "Борис"));
          RecordRef vera = workshop.create("client", Changes.of("name", "Вера"));
          List<Long> all = List.of(vera.id(), anna.id(), boris.id());
          workshop.create("work", Changes.of("name", "Дом").with("clients", all));
          workshop.create("work", Changes.of("name", "Сад"));

          Row house = list(workshop, "size(clients) > 0", 1);
          assertEquals("Вера, Анна, +1", house.names().get("clients"));
          assertEquals(
              List.of("Вера", "Анна", "Борис"),
              Objects.requireNonNull(house.several().get("clients")).stream()
                  .map(Named::name)
                  .toList());
          assertEquals("Сад", list(workshop, "clients == null", 1).display());
          assertTrue(workshop.spreadsheet("works").contains("Вера, Анна, Борис"));
          assertEquals("Дом", list(workshop, "size(clients) == 3", 1).display());
          assertEquals(List.of("Анна"), offered(workshop, "анн"), "found by its name");
          assertEquals(
              "CONFLICT The record cannot be deleted: other records refer to it.",
              Workshop.refusal(() -> delete(workshop, anna)));
        });
  }

  @Test
  void collectsTheRecordsThatReferToOne(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef house = workshop.create("work", Changes.of("name", "Дом"));
          Changes part = Changes.of("name", "Крыша").with("parent", house.id());
          workshop.create("work", part);
          workshop.create("work_notes", Changes.of("work", house.id()).with("text", "Быстро"));
          workshop.create("work", Changes.of("name", "Сад"));

          assertEquals(List.of("Крыша"), collected(workshop, "orlova", house, "children"));
          assertEquals(List.of("Быстро"), collected(workshop, "orlova", house, "notes"));
          assertEquals(List.of(), collected(workshop, "sidorov", house, "children"));
          RecordRef orlova = new RecordRef("user", workshop.person("orlova").id());
          assertEquals(
              List.of("Дом", "Крыша", "Сад"), collected(workshop, "orlova", orlova, "watched"));
        });
  }

  @Test
  void refusesACircle(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef house = workshop.create("work", Changes.of("name", "Дом"));
          RecordRef roof = part(workshop, "Крыша", house);
          RecordRef tile = part(workshop, "Черепица", roof);
          String circle =
              "INVALID parent: “Часть работы”: this would close a circle, for the record chosen"
                  + " stands below this one.";

          assertEquals(circle, Workshop.refusal(() -> workshop.update(house, parent(tile))));
          assertEquals(circle, Workshop.refusal(() -> workshop.update(house, parent(house))));
          workshop.update(tile, parent(house));
        });
  }

  @Test
  void letsOneOfTwoPassWhoWouldCloseACircleTogether(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          for (int round = 0; round < 10; round++) {
            RecordRef one = workshop.create("work", Changes.of("name", "Один"));
            RecordRef other = workshop.create("work", Changes.of("name", "Другой"));
            List<String> refusals =
                Workshop.atOnce(
                    () -> workshop.update(one, parent(other)),
                    () -> workshop.update(other, parent(one)));
            assertEquals(1, refusals.stream().filter(String::isEmpty).count(), refusals::toString);
            assertTrue(
                refusals.stream().anyMatch(refusal -> refusal.contains("circle")),
                refusals::toString);
          }
        });
  }

  private static RecordRef part(Workshop workshop, String name, RecordRef of) {
    return workshop.create("work", parent(of).with("name", name));
  }

  private static Changes parent(RecordRef of) {
    return Changes.of("parent", of.id());
  }

  private static void delete(Workshop workshop, RecordRef record) {
    workshop
        .application()
        .records()
        .delete(workshop.person("orlova"), record, OptionalLong.empty());
  }

  private static Row list(Workshop workshop, String filter, int expected) {
    View.ListView view = workshop.application().model().view(View.ListView.class, "works");
    FilterText.Outcome outcome =
        new FilterText(workshop.application().model()).compile("work", filter);
    assertTrue(outcome instanceof FilterText.Outcome.Understood, outcome::toString);
    ListRequest all = ListRequest.of(view, 10);
    ListRequest request =
        new ListRequest(
            all.object(),
            all.columns(),
            Optional.of(((FilterText.Outcome.Understood) outcome).filter()),
            List.of(),
            all.sort(),
            Optional.empty(),
            0,
            10);
    List<Row> rows = workshop.application().query().list(workshop.person("orlova"), request).rows();
    assertEquals(expected, rows.size());
    return rows.getFirst();
  }

  private static List<String> collected(
      Workshop workshop, String login, RecordRef record, String collection) {
    ObjectType type = workshop.application().model().object(record.object());
    var found = Objects.requireNonNull(type.collections().get(collection));
    ListRequest request =
        new ListRequest(
                found.object(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                10)
            .within(workshop.application().model().object(found.object()), found, record);
    return workshop.application().query().list(workshop.person(login), request).rows().stream()
        .map(Row::display)
        .toList();
  }
}
