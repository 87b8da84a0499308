package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.access.AccessLine;
import io.formwork.core.access.AccessTable;
import io.formwork.core.access.AccessText;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.command.Seen;
import io.formwork.core.message.Messages;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Row;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a policy says of history and search holds in every way to learn either. */
@ExtendWith(DatabaseServerExtension.class)
class HistoryAndSearchGrantsTest {

  private static final Locale RUSSIAN = Locale.of("ru");

  @Test
  void toldAndFoundIsWhatIsGranted(DatabaseServer server) {
    try (Theatre theatre = new Theatre(server, Office.DEFINITIONS)) {
      theatre.with(
          "office",
          List.of("people", "units", "workplaces"),
          stage -> {
            Application office = stage.application();
            Case lamp = purchase(office);
            whoIsGrantedNothingLearnsNothing(lamp);
            whoIsGrantedSomeFieldsLearnsThose(lamp);
            whoIsToldNothingOfItGoesOnAsBefore(lamp);
            theAccessFileSaysWhatDiffersFromReading(office);
            return stage;
          });
    }
  }

  /** A lamp that was bought and has become dearer. */
  private record Case(Application office, RecordRef lamp) {

    Actor person(String login) {
      return office.actor(login).orElseThrow();
    }

    List<String> history(String login) {
      return office.history().of(person(login), lamp, HistoryRequest.newest(10)).entries().stream()
          .map(kept -> kept.entry().operation() + " " + kept.entry().fields().keySet())
          .toList();
    }

    List<String> search(String login, String words) {
      return office.query().search(person(login), "purchase", words, 10).stream()
          .map(Row::display)
          .toList();
    }

    int listed(String login, Optional<String> words) {
      ListRequest all = ListRequest.of(office.model().view(View.ListView.class, "purchases"), 10);
      ListRequest request =
          new ListRequest(
              all.object(), all.columns(), all.where(), all.filters(), all.sort(), words, 0, 10);
      return office.query().list(person(login), request).rows().size();
    }

    String explained(String login, String question) {
      Actor actor = person(login);
      return Messages.in(
          RUSSIAN, office.explanations().of(actor, actor, lamp, question).sentence());
    }

    String undone(String login, long entry) {
      return Workshop.refusal(
          RUSSIAN,
          () ->
              office.undoing().undo(person(login), lamp, Seen.anything(), entry, Optional.empty()));
    }

    long newest() {
      return office
          .history()
          .of(person("admin"), lamp, HistoryRequest.newest(1))
          .entries()
          .getFirst()
          .number();
    }
  }

  private static Case purchase(Application office) {
    Actor anna = office.actor("anna").orElseThrow();
    Actor admin = office.actor("admin").orElseThrow();
    RecordRef lamp =
        office
            .records()
            .create(anna, "purchase", Changes.of("subject", "Лампа").with("amount", 3L));
    office.records().update(admin, lamp, OptionalLong.empty(), Changes.of("note", "Срочно"));
    return new Case(office, lamp);
  }

  private static void whoIsGrantedNothingLearnsNothing(Case lamp) {
    Actor gosha = lamp.person("gosha");
    assertTrue(lamp.office().query().get(gosha, lamp.lamp()).isPresent());
    assertFalse(lamp.office().history().tells(gosha, lamp.lamp()));
    assertEquals(List.of(), lamp.history("gosha"));
    assertEquals(
        Optional.empty(),
        lamp.office().past().of(gosha, lamp.lamp(), lamp.office().clock().instant()));
    assertTrue(lamp.undone("gosha", lamp.newest()).startsWith("NOT_FOUND"));
    assertEquals(
        "Вам не показывают, что происходило с этой записью.", lamp.explained("gosha", "history"));
    assertEquals(List.of(), lamp.search("gosha", "лампа"));
    assertEquals(1, lamp.listed("gosha", Optional.empty()));
    assertEquals(0, lamp.listed("gosha", Optional.of("лампа")));
    assertEquals("Поиском вы эту запись не находите.", lamp.explained("gosha", "search"));
  }

  private static void whoIsGrantedSomeFieldsLearnsThose(Case lamp) {
    assertEquals(List.of("CREATE [amount, status]"), lamp.history("rita"));
    assertTrue(lamp.undone("rita", lamp.newest()).startsWith("NOT_FOUND"));
    assertEquals(List.of(), lamp.search("rita", "лампа"), "too cheap to be found");
    change(lamp, "admin", Seen.anything(), Changes.of("amount", 7L));
    assertEquals(List.of("UPDATE [amount]", "CREATE [amount, status]"), lamp.history("rita"));
    assertEquals(List.of("Лампа"), lamp.search("rita", "лампа"));
    assertEquals(1, lamp.listed("rita", Optional.of("лампа")));
    assertEquals(
        "Вам не показывают, как менялось поле «Заметка закупщика».",
        lamp.explained("rita", "history:note"));
    assertEquals("Это разрешено.", lamp.explained("rita", "history:amount"));
    var past =
        lamp.office().past().of(lamp.person("rita"), lamp.lamp(), lamp.office().clock().instant());
    assertEquals(Optional.empty(), past.orElseThrow().record().values().find("note"));
    assertEquals(Optional.of(7L), past.orElseThrow().record().values().find("amount"));
  }

  /** A conflict would tell what a field held in any version that is named. */
  private static void whoIsToldNothingOfItGoesOnAsBefore(Case lamp) {
    String refusal =
        Workshop.refusal(
            RUSSIAN, () -> change(lamp, "gosha", Seen.exactly(1), Changes.of("note", "Не срочно")));
    assertTrue(
        refusal.startsWith("CONFLICT Пока вы работали, запись изменил кто-то другой."), refusal);
    assertFalse(refusal.contains("Заметка"), refusal);
    change(lamp, "gosha", Seen.anything(), Changes.of("note", "Не срочно"));
  }

  private static void change(Case lamp, String login, Seen seen, Changes changes) {
    lamp.office().records().update(lamp.person(login), lamp.lamp(), seen, Save.of(changes));
  }

  private static void theAccessFileSaysWhatDiffersFromReading(Application office) {
    List<AccessLine> lines = AccessTable.of(office.model());
    List<String> text = AccessText.write("office", lines).lines().toList();
    assertTrue(
        text.contains("guest purchase | read: yes | update: yes | history: none | search: none"),
        () -> String.join("\n", text));
    assertTrue(text.contains("auditor purchase | read: yes | search: where amount > 5"));
    assertTrue(text.contains("auditor purchase.note | read: yes | history: none"));
    assertTrue(text.contains("viewer purchase | read: yes"));
  }
}
