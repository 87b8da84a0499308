package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.explain.Explanation;
import io.formwork.core.explain.Explanation.Source;
import io.formwork.core.message.Messages;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.scenario.Stage;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is asked about a ticket of the support desk, the answer is that of the deed itself. */
@ExtendWith(DatabaseServerExtension.class)
class ExplanationsTest {

  private static final Locale RUSSIAN = Locale.of("ru");

  /** The desk with one ticket of ivanov, which waits for somebody to be assigned. */
  private record Desk(Application application, RecordRef ticket) {

    Actor person(String login) {
      return application.actor(login).orElseThrow();
    }

    Explanation ask(String login, String question) {
      return application.explanations().of(person(login), person(login), ticket, question);
    }

    Explanation view(String asker, String whom, String view) {
      return application.explanations().things().ofView(person(asker), person(whom), view);
    }

    Explanation files(String asker, String whom, String deed) {
      return application
          .explanations()
          .things()
          .ofFiles(person(asker), person(whom), "attachment", deed);
    }

    Explanation about(String asker, String whom, String question) {
      return application.explanations().of(person(asker), person(whom), ticket, question);
    }
  }

  @Test
  void explains(DatabaseServer server) {
    play(
        server,
        desk ->
            assertAll(
                () -> aRefusalNamesWhatIsMissingAndWhoCould(desk),
                () -> aTaskIsNamedWithWhoHoldsIt(desk),
                () -> anAdministratorLearnsThePlace(desk),
                () -> whatSomebodyNeverSeesIsNotThere(desk),
                () -> aViewIsExplainedToThoseWhoMayKnowOfIt(desk),
                () -> filesAreExplainedByTheirClass(desk),
                () -> everyAnswerIsTheDecision(desk),
                () -> savesAgreeWithTheExplanation(desk)));
  }

  private static void play(DatabaseServer server, Consumer<Desk> test) {
    try (Theatre theatre = new Theatre(server, Shipped.definitions())) {
      theatre.with(
          "support_desk",
          List.of("users"),
          stage -> {
            test.accept(new Desk(stage.application(), ticket(stage)));
            return stage;
          });
    }
  }

  private static RecordRef ticket(Stage stage) {
    Application desk = stage.application();
    Actor client = desk.actor("ivanov").orElseThrow();
    return desk.records().create(client, "ticket", Changes.of("subject", "Принтер горит"));
  }

  private static void aRefusalNamesWhatIsMissingAndWhoCould(Desk desk) {
    Explanation cancel = desk.ask("belov", "take:cancel");
    assertEquals("У вас нет права на действие «Отменить обращение».", says(cancel));
    assertEquals(
        List.of(
            "Это может роль: Клиент, Руководитель.",
            "Например: Иван Иванов, Елена Орлова, Дмитрий Волков."),
        others(cancel));
    Explanation category = desk.ask("belov", "update:category");
    assertEquals(
        List.of("Роль «Сотрудник поддержки» разрешает это только в состояниях: В работе."),
        findings(category));
    Explanation criticality = desk.ask("orlova", "update:criticality");
    assertEquals(
        "Поле «Критичность» меняется только по заявке «Запрос на изменение критичности».",
        findings(criticality).getFirst());
    assertEquals(List.of(), others(criticality));
  }

  private static void aTaskIsNamedWithWhoHoldsIt(Desk desk) {
    Explanation assign = desk.ask("ivanov", "take:assign");
    assertFalse(assign.decision().allowed());
    assertEquals(
        List.of(
            "Это даёт задача «Назначить исполнителя первой линии», её может взять роль:"
                + " Руководитель."),
        others(assign));
    Explanation manager = desk.ask("orlova", "take:assign");
    assertTrue(manager.decision().allowed());
    assertEquals(
        List.of("Это даёт открытая задача «Назначить исполнителя первой линии»."), lent(manager));
  }

  private static void anAdministratorLearnsThePlace(Desk desk) {
    Explanation read = desk.about("admin", "ivanov", "read");
    assertTrue(read.decision().allowed());
    Source source = read.findings().getFirst().source().orElseThrow();
    assertEquals("client", source.name());
    assertEquals("client == me", source.condition());
    assertTrue(
        source.place().place().startsWith("model-definitions/support_desk/roles/client.yaml:7:"),
        source.place().place());
    assertEquals(
        "FORBIDDEN Объяснение о другом человеке получает только администратор приложения.",
        Workshop.refusal(RUSSIAN, () -> desk.about("orlova", "ivanov", "read")));
  }

  private static void whatSomebodyNeverSeesIsNotThere(Desk desk) {
    assertEquals(
        "INVALID Нет поля «manager_comment».",
        Workshop.refusal(RUSSIAN, () -> desk.ask("ivanov", "read:manager_comment")));
    assertEquals(
        "INVALID Нет поля «no_such_field».",
        Workshop.refusal(RUSSIAN, () -> desk.ask("ivanov", "read:no_such_field")));
    assertEquals(
        "NOT_FOUND Такой записи нет, или у вас нет к ней доступа.",
        Workshop.refusal(RUSSIAN, () -> desk.ask("gromov", "read")));
  }

  private static void aViewIsExplainedToThoseWhoMayKnowOfIt(Desk desk) {
    Explanation own = desk.view("orlova", "orlova", "finished");
    assertTrue(own.decision().allowed());
    assertEquals(
        List.of(
            "Открывается ролям: Руководитель.",
            "Роли дают видеть хотя бы часть таких записей: Обращение."),
        findings(own));
    Explanation refused = desk.view("admin", "belov", "finished");
    assertEquals("Страница «Недавно завершённые» не открывается.", says(refused));
    assertEquals(List.of("Открывается ролям: Руководитель."), findings(refused));
    assertEquals(
        List.of("Это может роль: Руководитель.", "Например: Дмитрий Волков, Елена Орлова."),
        others(refused).stream().map(ExplanationsTest::sorted).toList());
    assertEquals(
        "ui-definitions/support_desk/views/finished.yaml",
        refused.findings().getFirst().source().orElseThrow().place().file());
    Explanation start = desk.view("admin", "belov", "admin_start");
    assertEquals(List.of("Открывается ролям: Администратор."), findings(start));
    assertEquals(
        "NOT_FOUND Страницы «finished» нет.",
        Workshop.refusal(RUSSIAN, () -> desk.view("belov", "belov", "finished")));
    assertEquals(
        "NOT_FOUND Страницы «no_such_view» нет.",
        Workshop.refusal(RUSSIAN, () -> desk.view("belov", "belov", "no_such_view")));
    assertEquals(
        "FORBIDDEN Объяснение о другом человеке получает только администратор приложения.",
        Workshop.refusal(RUSSIAN, () -> desk.view("orlova", "belov", "finished")));
    for (String login : List.of("ivanov", "belov", "orlova", "admin")) {
      for (View view : desk.application().model().views().values()) {
        assertEquals(
            desk.application().openings().opens(desk.person(login), view),
            desk.view("admin", login, view.name()).decision().allowed(),
            () -> login + " " + view.name());
      }
    }
  }

  private static void filesAreExplainedByTheirClass(Desk desk) {
    Explanation add = desk.files("ivanov", "ivanov", "add");
    assertEquals(List.of("Роль «Клиент» это разрешает."), findings(add));
    Explanation delete = desk.files("ivanov", "ivanov", "delete");
    assertEquals("Класс файлов «Вложения» этого не разрешает.", says(delete));
    assertEquals(
        "Это может роль: Администратор, Сотрудник поддержки, Руководитель.",
        others(delete).getFirst());
    assertEquals(
        "INVALID С файлами не делают «eat». Есть add, view, download и delete.",
        Workshop.refusal(RUSSIAN, () -> desk.files("ivanov", "ivanov", "eat")));
  }

  /** Whom of several people one names first nobody has said. */
  private static String sorted(String sentence) {
    if (!sentence.startsWith("Например: ")) {
      return sentence;
    }
    String names = sentence.substring("Например: ".length(), sentence.length() - 1);
    return "Например: " + String.join(", ", Stream.of(names.split(", ")).sorted().toList()) + ".";
  }

  /** The answer is that of the deed: every field and transition, for everybody. */
  private static void everyAnswerIsTheDecision(Desk desk) {
    for (String login : List.of("ivanov", "belov", "orlova", "admin")) {
      var record = desk.application().query().get(desk.person(login), desk.ticket()).orElseThrow();
      Set<String> readable = allowed(desk, login, "read:");
      assertEquals(record.abilities().readable(), readable, login);
      assertEquals(record.abilities().writable(), allowed(desk, login, "update:"), login);
      record
          .abilities()
          .offers()
          .forEach(offer ->
              assertEquals(
                  offer.decision(),
                  desk.ask(login, "take:" + offer.transition().name()).decision()));
      assertEquals(record.abilities().deletable(), desk.ask(login, "delete").decision().allowed());
    }
  }

  private static Set<String> allowed(Desk desk, String login, String verb) {
    return desk.application().model().object("ticket").fields().keySet().stream()
        .filter(
            field -> !Workshop.refusal(() -> desk.ask(login, verb + field)).startsWith("INVALID"))
        .filter(field -> desk.ask(login, verb + field).decision().allowed())
        .collect(Collectors.toSet());
  }

  private static void savesAgreeWithTheExplanation(Desk desk) {
    Explanation asked = desk.ask("belov", "update:subject");
    String refusal =
        Workshop.refusal(
            RUSSIAN,
            () ->
                desk.application()
                    .records()
                    .update(
                        desk.person("belov"),
                        desk.ticket(),
                        OptionalLong.empty(),
                        Changes.of("subject", "Другое")));
    assertEquals("FORBIDDEN subject: " + says(asked), refusal);
  }

  private static String says(Explanation explanation) {
    return Messages.in(RUSSIAN, explanation.sentence());
  }

  private static List<String> findings(Explanation explanation) {
    return explanation.decisive().stream()
        .map(finding -> Messages.in(RUSSIAN, finding.says()))
        .toList();
  }

  private static List<String> lent(Explanation explanation) {
    return findings(explanation).stream()
        .filter(text -> text.contains("задача"))
        .distinct()
        .toList();
  }

  private static List<String> others(Explanation explanation) {
    return explanation.others().stream().map(message -> Messages.in(RUSSIAN, message)).toList();
  }
}
