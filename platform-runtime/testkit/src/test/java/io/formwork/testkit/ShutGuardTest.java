package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.explain.Explanation;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.source.LayeredSource;
import io.formwork.metadata.source.SourceFile;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whom the record keeps out, and not his rights, is not sent to others whom it keeps out, too. */
@ExtendWith(DatabaseServerExtension.class)
class ShutGuardTest {

  private static final String PURCHASE = "model-definitions/office/objects/purchase.yaml";
  private static final String HEADS = "reject:  { title: Отклонить, from: submitted, to: rejected,";

  @Test
  void tellsThatNobodyCanNow(DatabaseServer server) {
    try (Theatre theatre = new Theatre(server, guarded())) {
      theatre.with(
          "office",
          List.of("people", "units", "workplaces"),
          stage -> {
            judge(stage.application());
            return stage;
          });
    }
  }

  /** Purchases are rejected only while the buyer has noted nothing, which requesters do not see. */
  private static DefinitionSource guarded() {
    SourceFile file =
        Office.DEFINITIONS.files().stream()
            .filter(one -> one.path().equals(PURCHASE))
            .findFirst()
            .orElseThrow();
    byte[] written =
        file.text().replace(HEADS, HEADS + " when: note == null,").getBytes(StandardCharsets.UTF_8);
    DefinitionSource above = () -> List.of(new SourceFile(PURCHASE, written));
    return new LayeredSource(List.of(Office.DEFINITIONS, above));
  }

  private static void judge(Application office) {
    Actor anna = person(office, "anna");
    RecordRef purchase = office.records().create(anna, "purchase", Changes.of("subject", "Стол"));
    office.records().take(anna, purchase, OptionalLong.empty(), "submit", Changes.none());
    List<String> before = told(office, "anna", purchase);
    office
        .records()
        .update(
            person(office, "admin"),
            purchase,
            OptionalLong.empty(),
            Changes.of("note", "Уже заказано"));

    assertEquals(
        List.of(
            "Действие «Отклонить» сейчас недоступно: не выполнены его условия.",
            "Сейчас этого не может никто."),
        told(office, "nina", purchase));
    assertEquals(
        List.of("У вас нет права на действие «Отклонить».", "Это может роль: Руководитель."),
        told(office, "anna", purchase));
    assertEquals(before, told(office, "anna", purchase), "tells nothing of the note");
  }

  private static List<String> told(Application office, String login, RecordRef purchase) {
    Actor asker = person(office, login);
    Explanation why = office.explanations().of(asker, asker, purchase, "take:reject");
    List<Message> told = new ArrayList<>(List.of(why.sentence()));
    told.addAll(why.others());
    return told.stream().map(one -> Messages.in(Locale.of("ru"), one)).toList();
  }

  private static Actor person(Application office, String login) {
    return office.actor(login).orElseThrow();
  }
}
