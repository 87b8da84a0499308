package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.application.Application;
import io.formwork.core.command.Seen;
import io.formwork.core.message.Overtaken;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.Past;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.store.Journal;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of a record after it is written: others' saves, its past, undo. */
@ExtendWith(DatabaseServerExtension.class)
class LifeOfRecordsTest {

  private static final Seen ANYTHING = Seen.anything();

  @Test
  void tellsFieldByFieldWhatOthersHaveSaved(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef client =
              workshop.create("client", Changes.of("name", "Анна").with("code", "1"));
          save(workshop, "petrov", client, ANYTHING, Changes.of("name", "Анна П."));
          save(workshop, "petrov", client, ANYTHING, Changes.of("name", "Анна Петровна"));

          Changes mine = Changes.of("name", "Анна О.").with("code", "2");
          Overtaken told =
              assertThrows(
                      RefusedException.class,
                      () -> save(workshop, "orlova", client, Seen.orMerged(1), mine))
                  .refusal()
                  .overtaken()
                  .orElseThrow();
          assertEquals(3, told.version());
          assertEquals(
              List.of(
                  "name: Анна > Анна Петровна | Анна О. by Пётр Петров conflict",
                  "code: 1 > 1 | 2"),
              told.differences().stream().map(LifeOfRecordsTest::words).toList());
          assertEquals(
              "CONFLICT Meanwhile others have changed as well: Имя. Decide which values shall stay.",
              Workshop.refusal(() -> save(workshop, "orlova", client, Seen.exactly(1), mine)));

          Changes elsewhere = Changes.of("code", "2");
          assertEquals(
              "CONFLICT Somebody else has changed the record meanwhile. Reload the page and try"
                  + " again.",
              Workshop.refusal(() -> save(workshop, "orlova", client, Seen.exactly(1), elsewhere)));
          save(workshop, "orlova", client, Seen.orMerged(1), elsewhere);
          assertEquals("Анна Петровна", workshop.value(client, "name"));
          assertEquals("2", workshop.value(client, "code"));
          assertTrue(
              Workshop.refusal(() -> save(workshop, "orlova", client, Seen.orMerged(99), elsewhere))
                  .startsWith("CONFLICT"),
              "a version that never was");
        });
  }

  /** The price of an order is hidden while it is a draft: nobody learns that it was changed. */
  @Test
  void tellsNothingOfWhatMayNotBeRead(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef order = workshop.create("order", Changes.of("name", "Стол"));
          workshop.take(order, "agree", Changes.none());
          save(workshop, "petrov", order, ANYTHING, Changes.of("price", new BigDecimal("7")));
          workshop.take(order, "refuse", Changes.of("reason", "Дорого"));
          Application app = workshop.application();
          Instant now = app.clock().instant();
          Past.PastRecord past = app.past().of(workshop.person("orlova"), order, now).orElseThrow();
          assertTrue(past.record().abilities().readable().contains("price"), "readable today");
          assertEquals(
              List.of(), app.past().of(workshop.person("sidorov"), order, now).stream().toList());
        });
  }

  @Test
  void showsTheRecordAsItWas(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef first = workshop.create("client", Changes.of("name", "Первый"));
          RecordRef work =
              workshop.create(
                  "work", Changes.of("name", "Дом").with("clients", List.of(first.id())));
          Instant begun = now(workshop);
          pass(workshop, Duration.ofHours(1));
          workshop.update(work, Changes.of("name", "Дача").with("clients", null));
          Instant changed = now(workshop);
          pass(workshop, Duration.ofHours(1));
          workshop.take(work, "close", Changes.none());

          VisibleRecord then = past(workshop, work, begun).record();
          assertEquals(Optional.of("Дом"), then.values().find("name"));
          assertEquals(Optional.of("open"), then.values().find("status"));
          assertEquals(Optional.of(List.of(first.id())), then.values().find("clients"));
          assertEquals(Optional.of(begun), then.values().find("updated_at"));
          assertEquals(1, then.version());
          assertEquals(Set.of(), then.abilities().writable());
          assertEquals(List.of(), then.abilities().offers());
          assertEquals(
              Optional.of("Дача"), past(workshop, work, changed).record().values().find("name"));
          assertEquals(2, past(workshop, work, changed).record().version());
          assertEquals(
              "NOT_FOUND The record was not there then.",
              Workshop.refusal(() -> past(workshop, work, begun.minusSeconds(1))));
        });
  }

  @Test
  void undoesAChangeByTheOrdinaryRules(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef client =
              workshop.create("client", Changes.of("name", "Анна").with("code", "1"));
          workshop.update(client, Changes.of("name", "Яна").with("code", "2"));
          long number = newest(workshop, client).number();
          undo(workshop, client, number, Optional.empty());
          assertEquals("Анна", workshop.value(client, "name"));
          assertEquals("1", workshop.value(client, "code"));
          assertEquals(Optional.of("undo." + number), newest(workshop, client).entry().address());

          workshop.update(client, Changes.of("code", "9"));
          assertEquals(
              "CONFLICT These were changed again since: Код. This change can no longer be undone in"
                  + " them.",
              Workshop.refusal(() -> undo(workshop, client, number + 1, Optional.empty())));
          undo(workshop, client, number + 1, Optional.of(Set.of("name")));
          assertEquals("Яна", workshop.value(client, "name"));
          assertEquals("9", workshop.value(client, "code"));
          assertEquals(
              "NOT_FOUND There is no such change, or you have no access to it.",
              Workshop.refusal(() -> undo(workshop, client, 999_999, Optional.empty())));

          workshop.create("client", Changes.of("name", "Другая").with("code", "1"));
          long last = newest(workshop, client).number() - 1;
          assertEquals(
              "INVALID code: “Код”: another record has this value already.",
              Workshop.refusal(() -> undo(workshop, client, last, Optional.empty())));
        });
  }

  @Test
  void namesTheTransitionThatLeadsBack(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef order = workshop.create("order", Changes.of("name", "Стол"));
          workshop.take(order, "agree", Changes.none());
          assertEquals(
              "INVALID A transition is not undone, and there is none that leads back.",
              Workshop.refusal(
                  () -> undo(workshop, order, newest(workshop, order).number(), Optional.empty())));
        });
  }

  private static String words(Overtaken.Difference one) {
    return "%s: %s > %s%s%s%s"
        .formatted(
            one.field().name(),
            one.base().orElse("-"),
            one.theirs().orElse("-"),
            one.mine().map(mine -> " | " + mine.value().orElse("-")).orElse(""),
            one.others().flatMap(Overtaken.LastSave::person).map(who -> " by " + who).orElse(""),
            one.isConflict() ? " conflict" : "");
  }

  private static void save(
      Workshop workshop, String login, RecordRef ref, Seen seen, Changes changes) {
    workshop.application().records().update(workshop.person(login), ref, seen, Save.of(changes));
  }

  private static void undo(
      Workshop workshop, RecordRef ref, long number, Optional<Set<String>> only) {
    workshop.application().undoing().undo(workshop.person("orlova"), ref, ANYTHING, number, only);
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

  private static Journal.Kept newest(Workshop workshop, RecordRef ref) {
    return history(workshop, ref).getFirst();
  }

  private static Instant now(Workshop workshop) {
    return workshop.application().clock().instant();
  }

  private static void pass(Workshop workshop, Duration time) {
    workshop.stage().clock().advance(time);
  }
}
