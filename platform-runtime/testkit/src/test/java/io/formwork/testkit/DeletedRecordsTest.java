package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.command.RestoreService;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.Past;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.DeletedRecords.Deleted;
import io.formwork.core.store.Journal;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a record that was deleted: it comes back with all that it owns, or goes. */
@ExtendWith(DatabaseServerExtension.class)
class DeletedRecordsTest {

  @Test
  void bringsBackWhatWasDeletedWithAllThatItOwns(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef client = workshop.create("client", Changes.of("name", "Анна"));
          RecordRef work =
              workshop.create(
                  "work", Changes.of("name", "Дом").with("clients", List.of(client.id())));
          RecordRef note =
              workshop.create(
                  "work_notes", Changes.of("work", work.id()).with("text", "Начать с крыши"));
          VisibleRecord before = see(workshop, work).orElseThrow();
          pass(workshop, Duration.ofDays(1));
          workshop
              .application()
              .records()
              .delete(workshop.person("petrov"), work, OptionalLong.empty());

          assertEquals(Optional.empty(), see(workshop, work));
          assertEquals(Optional.empty(), see(workshop, note));
          Deleted gone = deleted(workshop, "work", "дО").getFirst();
          assertEquals("Дом", gone.name());
          assertEquals(Optional.of("Пётр Петров"), gone.personName());
          assertEquals(List.of(), deleted(workshop, "work", "крыш"));
          assertEquals(List.of(), list(workshop, "sidorov", "work", Optional.empty()));
          assertEquals(
              "NOT_FOUND There is no such deleted record, or you have no access to it.",
              Workshop.refusal(() -> restore(workshop, "sidorov", work, Changes.none())));

          pass(workshop, Duration.ofDays(1));
          restore(workshop, "orlova", work, Changes.none());
          VisibleRecord after = see(workshop, work).orElseThrow();
          assertEquals(before.values(), after.values());
          assertEquals(before.version() + 1, after.version());
          assertEquals("Начать с крыши", workshop.value(note, "text"));
          assertEquals(
              List.of(
                  Journal.Operation.RESTORE, Journal.Operation.DELETE, Journal.Operation.CREATE),
              history(workshop, work).stream().map(kept -> kept.entry().operation()).toList());
          assertEquals(
              "NOT_FOUND The record was deleted then.",
              Workshop.refusal(
                  () -> past(workshop, work, now(workshop).minus(Duration.ofHours(5)))));
          assertEquals(
              Optional.of("Дом"),
              past(workshop, work, now(workshop).minus(Duration.ofHours(25)))
                  .record()
                  .values()
                  .find("name"));
          assertEquals(List.of(), deleted(workshop, "work", ""));
        });
  }

  @Test
  void tellsWhatIsTakenOrGoneSince(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef anna = workshop.create("client", Changes.of("name", "Анна").with("code", "к"));
          RecordRef visit =
              workshop.create(
                  "visit", Changes.of("client", anna.id()).with("day", LocalDate.of(2026, 3, 2)));
          delete(workshop, visit);
          delete(workshop, anna);
          workshop.create("client", Changes.of("name", "Вера").with("code", "К"));

          assertEquals(
              "INVALID client: Визит: the record to which “Клиент” refers is deleted. Restore that"
                  + " one first, or name another.",
              Workshop.refusal(() -> restore(workshop, "orlova", visit, Changes.none())));
          assertEquals(
              "INVALID code: “Код”: another record has this value already.",
              Workshop.refusal(() -> restore(workshop, "orlova", anna, Changes.none())));
          restore(workshop, "orlova", anna, Changes.of("code", "к2"));
          assertEquals("к2", workshop.value(anna, "code"));
          restore(workshop, "orlova", visit, Changes.none());
          assertEquals(anna.id(), workshop.value(visit, "client"));
        });
  }

  /** A restore is no way past what any other save is held to. */
  @Test
  void judgesOtherValuesAsAnySave(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef client = workshop.create("client", Changes.of("name", "Анна"));
          RecordRef work =
              workshop.create(
                  "work", Changes.of("name", "Дом").with("clients", List.of(client.id())));
          List<Changes> wrong =
              List.of(
                  Changes.of("name", "a\0b"),
                  Changes.of("name", "я".repeat(100_000)),
                  Changes.of("clients", List.of(client.id() + 1)));
          for (Changes changes : wrong) {
            String saved = Workshop.refusal(() -> workshop.update(work, changes));
            delete(workshop, work);
            assertEquals(saved, Workshop.refusal(() -> restore(workshop, "orlova", work, changes)));
            restore(workshop, "orlova", work, Changes.none());
          }
          assertEquals("Дом", workshop.value(work, "name"));
        });
  }

  @Test
  void tellsAllThatIsTakenAtOnce(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef anna = workshop.create("client", Changes.of("name", "Анна"));
          Changes wanted =
              Changes.of("client", anna.id())
                  .with("day", LocalDate.of(2026, 3, 2))
                  .with("purpose", "Осмотр")
                  .with("hours", 2L);
          RecordRef visit = workshop.create("visit", wanted);
          delete(workshop, visit);
          RecordRef other = workshop.create("visit", wanted.with("purpose", "ОСМОТР"));

          assertEquals(
              "INVALID receipt: “Квитанция”: another record has this value already."
                  + " У этого клиента уже есть визит в этот день."
                  + " There is such a record already. These may not be the same together:"
                  + " Клиент, Цель.",
              Workshop.refusal(() -> restore(workshop, "orlova", visit, Changes.none())));
          workshop.take(other, "cancel", Changes.none());
          restore(workshop, "orlova", visit, Changes.of("purpose", "Повтор"));
          assertEquals("Повтор", workshop.value(visit, "purpose"));
        });
  }

  @Test
  void letsGoWhenTheTimeIsOver(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef client = workshop.create("client", Changes.of("name", "Анна"));
          delete(workshop, client);
          pass(workshop, Duration.ofDays(29));
          assertEquals(0, workshop.application().sweep());
          assertEquals(1, deleted(workshop, "client", "").size());
          pass(workshop, Duration.ofDays(2));
          assertEquals(List.of(), deleted(workshop, "client", ""));
          assertTrue(
              Workshop.refusal(() -> restore(workshop, "orlova", client, Changes.none()))
                  .startsWith("NOT_FOUND"),
              "too late");
          assertEquals(1, workshop.application().sweep());
          assertEquals(
              Journal.Operation.DELETE,
              workshop.application().stores().journal().of(client, 1).getFirst().operation());
        });
  }

  private static void delete(Workshop workshop, RecordRef ref) {
    workshop.application().records().delete(workshop.person("orlova"), ref, OptionalLong.empty());
  }

  private static void restore(Workshop workshop, String login, RecordRef ref, Changes with) {
    workshop.application().restoring().restore(workshop.person(login), ref, with);
  }

  private static List<Deleted> deleted(Workshop workshop, String object, String name) {
    return list(workshop, "orlova", object, Optional.of(name));
  }

  private static List<Deleted> list(
      Workshop workshop, String login, String object, Optional<String> name) {
    RestoreService.Request request =
        new RestoreService.Request(object, name, Optional.empty(), Optional.empty(), 50);
    return workshop.application().restoring().list(workshop.person(login), request).records();
  }

  private static Optional<VisibleRecord> see(Workshop workshop, RecordRef ref) {
    return workshop.application().query().get(workshop.person("orlova"), ref);
  }

  private static Past.PastRecord past(Workshop workshop, RecordRef ref, Instant at) {
    return workshop.application().past().of(workshop.person("orlova"), ref, at).orElseThrow();
  }

  private static List<Journal.Kept> history(Workshop workshop, RecordRef ref) {
    return workshop
        .application()
        .history()
        .of(workshop.person("orlova"), ref, HistoryRequest.newest(50))
        .entries();
  }

  private static Instant now(Workshop workshop) {
    return workshop.application().clock().instant();
  }

  private static void pass(Workshop workshop, Duration time) {
    workshop.stage().clock().advance(time);
  }
}
