package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.Looked;
import io.formwork.core.screen.ManyScreen;
import io.formwork.core.screen.ManyScreens;
import io.formwork.core.transfer.Answer;
import io.formwork.core.transfer.Answer.Outcome;
import io.formwork.core.transfer.BulkService.Chosen;
import io.formwork.core.transfer.Deed;
import io.formwork.metadata.model.ObjectType;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same with many records: one that is refused keeps no other from being done. */
@ExtendWith(DatabaseServerExtension.class)
class BulkTest {

  private static final long NOWHERE = 4_711_000;

  @Test
  void answersForEachRecord(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef draft = workshop.create("order", Changes.of("name", "Стол"));
          RecordRef agreed = workshop.create("order", Changes.of("name", "Шкаф"));
          workshop.take(agreed, "agree", Changes.none());
          RecordRef same = workshop.create("order", Changes.of("name", "Стул").with("wish", "Дуб"));
          Deed wish = new Deed.Change(Changes.of("wish", "Дуб"));
          List<Chosen> all =
              List.of(
                  any(draft), any(agreed), any(same), new Chosen(NOWHERE, OptionalLong.empty()));

          List<Outcome> expected =
              List.of(Outcome.DONE, Outcome.REFUSED, Outcome.UNCHANGED, Outcome.NOT_FOUND);
          assertEquals(expected, outcomes(workshop, all, wish, false));
          assertEquals("", workshop.value(draft, "wish"), "a dry run is taken back");
          assertEquals(expected, outcomes(workshop, all, wish, true));
          assertEquals("Дуб", workshop.value(draft, "wish"));
          assertEquals("", workshop.value(agreed, "wish"));

          Chosen stale = new Chosen(draft.id(), OptionalLong.of(1));
          assertEquals(List.of(Outcome.CONFLICT), outcomes(workshop, List.of(stale), wish, true));
          assertEquals(
              List.of(Outcome.DONE, Outcome.REFUSED),
              outcomes(
                  workshop,
                  List.of(any(draft), any(agreed)),
                  new Deed.Take("agree", Changes.none()),
                  true));
          assertEquals(
              List.of(Outcome.DONE),
              outcomes(workshop, List.of(any(same)), new Deed.Delete(), true));
        });
  }

  @Test
  void offersWhatCanBeDoneWithSomeOfThem(DatabaseServer server) {
    Workshop.play(
        server,
        workshop -> {
          RecordRef draft = workshop.create("order", Changes.of("name", "Стол"));
          RecordRef agreed = workshop.create("order", Changes.of("name", "Шкаф"));
          workshop.take(agreed, "agree", Changes.none());
          ObjectType order = workshop.application().model().object("order");
          ManyScreens screens = new ManyScreens(workshop.application().query(), Locale.ENGLISH);
          List<Looked> looked =
              screens.look(
                  workshop.person("orlova"), order, List.of(draft.id(), agreed.id(), NOWHERE));
          ManyScreen screen = screens.of(order, looked);

          assertEquals(
              List.of(draft.id() + " 1", agreed.id() + " 2"),
              looked.stream().map(one -> one.id() + " " + one.version()).toList());

          assertEquals(2, screen.looked());
          assertEquals(2, screen.deletable());
          assertEquals(
              List.of("agree 1"),
              screen.ways().stream()
                  .filter(way -> way.transition().name().equals("agree"))
                  .map(way -> way.transition().name() + " " + way.records())
                  .toList());
          assertEquals(
              List.of("wish 1"),
              screen.fields().stream()
                  .filter(one -> one.input().field().name().equals("wish"))
                  .map(one -> one.input().field().name() + " " + one.records())
                  .toList());
        });
  }

  private static Chosen any(RecordRef record) {
    return new Chosen(record.id(), OptionalLong.empty());
  }

  private static List<Outcome> outcomes(
      Workshop workshop, List<Chosen> chosen, Deed deed, boolean kept) {
    List<Outcome> outcomes = new ArrayList<>();
    workshop
        .application()
        .bulk()
        .each(
            workshop.person("orlova"),
            "order",
            chosen,
            deed,
            kept,
            (Answer answer) -> outcomes.add(answer.outcome()));
    return outcomes;
  }
}
