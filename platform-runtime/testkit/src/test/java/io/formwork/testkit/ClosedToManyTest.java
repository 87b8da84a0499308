package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.explain.Explanation;
import io.formwork.core.message.Messages;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.ManyScreen;
import io.formwork.core.screen.ManyScreens;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is closed to all of many records is named, so that one may ask why. */
@ExtendWith(DatabaseServerExtension.class)
class ClosedToManyTest {

  private static final Locale RUSSIAN = Locale.of("ru");

  @Test
  void namesWhatNoneOfTheChosenMayTake(DatabaseServer server) {
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
    RecordRef own = submitted(office, "nina", "Лампа");
    RecordRef other = submitted(office, "anna", "Стол");

    assertEquals("may [reject], closed [approve]", chosen(office, "nina", own));
    assertEquals("may [approve, reject], closed []", chosen(office, "nina", own, other));
    assertEquals("may [], closed []", chosen(office, "anna", other), "no concern of hers");
    assertEquals(List.of("subject", "amount", "buyer"), changed(office, "nina"));
    assertEquals(List.of("subject", "amount"), changed(office, "anna"));
    assertEquals(List.of(), changed(office, "demo"));
    secondPersonIsAskedForOnce(office, own);
  }

  /** The refusal names the roles already. */
  private static void secondPersonIsAskedForOnce(Application office, RecordRef own) {
    Actor nina = person(office, "nina");
    Explanation why = office.explanations().of(nina, nina, own, "take:approve");
    assertEquals(
        "Действие «Согласовать» должен выполнить другой человек: запись создали вы, «Отправить»"
            + " выполнили вы. Нужна роль: Руководитель.",
        Messages.in(RUSSIAN, why.sentence()));
    assertEquals(List.of(), why.others());
  }

  private static RecordRef submitted(Application office, String login, String subject) {
    Actor actor = person(office, login);
    RecordRef purchase = office.records().create(actor, "purchase", Changes.of("subject", subject));
    office.records().take(actor, purchase, OptionalLong.empty(), "submit", Changes.none());
    return purchase;
  }

  private static String chosen(Application office, String login, RecordRef... records) {
    ObjectType purchase = office.model().object("purchase");
    ManyScreens screens = new ManyScreens(office.query(), RUSSIAN);
    List<Long> ids = Stream.of(records).map(RecordRef::id).toList();
    ManyScreen screen = screens.of(purchase, screens.look(person(office, login), purchase, ids));
    return "may %s, closed %s"
        .formatted(
            screen.ways().stream().map(way -> way.transition().name()).toList(),
            screen.closed().stream().map(transition -> transition.name()).toList());
  }

  private static List<String> changed(Application office, String login) {
    return office
        .explanations()
        .changedSometimes(person(office, login), office.model().object("purchase"))
        .stream()
        .map(Field::name)
        .toList();
  }

  private static Actor person(Application office, String login) {
    return office.actor(login).orElseThrow();
  }
}
