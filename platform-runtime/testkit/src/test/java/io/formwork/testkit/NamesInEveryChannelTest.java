package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.command.RestoreService;
import io.formwork.core.command.Seen;
import io.formwork.core.dashboard.Dashboards;
import io.formwork.core.dashboard.Period;
import io.formwork.core.message.Overtaken;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.FigureRequest;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.query.ListRequest;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testkit.scenario.Theatre;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/**
 * Goes through everything in which people are mentioned, once as somebody who may read who they are
 * and once as somebody who may not: that one is told numbers, and no name in any of them.
 */
@ExtendWith(DatabaseServerExtension.class)
class NamesInEveryChannelTest {

  private static final Locale RUSSIAN = Locale.of("ru");

  private static final List<String> NAMES = List.of("Архангельская", "Борис", "Ада ");

  @Test
  void namesPeopleOnlyToWhoeverMayReadThem(DatabaseServer server) {
    try (Theatre theatre = new Theatre(server, Office.DEFINITIONS)) {
      theatre.with(
          "office",
          List.of("people", "units", "workplaces"),
          stage -> {
            Application office = stage.application();
            judge(new Books(office, office.actor("admin").orElseThrow()).told(), true);
            judge(new Books(office, office.actor("darya").orElseThrow()).told(), false);
            return stage;
          });
    }
  }

  private static void judge(Map<String, String> channels, boolean knows) {
    List<Executable> checks = new ArrayList<>();
    channels.forEach((channel, told) -> {
      boolean named = NAMES.stream().anyMatch(told::contains);
      checks.add(() -> assertEquals(knows, named, () -> channel + " tells " + told));
      checks.add(() ->
          assertTrue(
              knows || told.contains("Пользователь "),
              () -> channel + " mentions nobody: " + told));
    });
    assertAll(checks);
  }

  /** What somebody who keeps the books is told of a purchase in every channel. */
  private record Books(Application office, Actor reader) {

    Map<String, String> told() {
      Actor anna = office.actor("anna").orElseThrow();
      Actor admin = office.actor("admin").orElseThrow();
      long buyer = office.actor("boris").orElseThrow().id();
      RecordRef lamp =
          office.records().create(anna, "purchase", Changes.of("subject", "Лампа " + reader.id()));
      Map<String, String> told = new LinkedHashMap<>();
      change(admin, lamp, Seen.anything(), Changes.of("buyer", buyer).with("note", "Одна"));
      change(admin, lamp, Seen.anything(), Changes.of("note", "Две"));
      told.put("a record", office.query().get(reader, lamp).orElseThrow().names().toString());
      told.put("a list", office.query().list(reader, all()).rows().toString());
      told.put("an export", exported());
      told.put("figures", office.query().figures(reader, byCreator()).names().toString());
      told.put("a dashboard", charts());
      told.put("a history", history(lamp));
      told.put("the past", past(lamp));
      told.put("a conflict", overtaken(() -> change(reader, lamp, Seen.exactly(1), note("Три"))));
      told.put("an undo", overtaken(() -> undo(lamp)));
      office.records().delete(admin, lamp, OptionalLong.empty());
      told.put("deleted records", deleted());
      return told;
    }

    private static Changes note(String text) {
      return Changes.of("note", text);
    }

    private ListRequest all() {
      return ListRequest.of(office.model().view(View.ListView.class, "purchases"), 10);
    }

    private String exported() {
      List<String> rows = new ArrayList<>();
      office
          .transactions()
          .required(
              () -> office.query().export(reader, all(), row -> rows.add(row.names().toString())));
      return rows.toString();
    }

    private FigureRequest byCreator() {
      FieldPath creator =
          new FieldPath(List.of(office.model().object("purchase").field("created_by")));
      return new FigureRequest(
          "purchase",
          Optional.empty(),
          Optional.empty(),
          List.of(
              new FigureRequest.Measure(
                  "count", FigureRequest.Kind.COUNT, Optional.empty(), BigDecimal.ONE)),
          List.of(new FigureRequest.Grouped("created_by", creator, Optional.empty())),
          List.of(),
          10);
    }

    private String charts() {
      View.DashboardView overview = office.model().view(View.DashboardView.class, "overview");
      return new Dashboards(office.model(), office.query())
          .figures(reader, overview, Period.of(Period.Preset.ALL, LocalDate.EPOCH), RUSSIAN)
          .toString();
    }

    private String history(RecordRef lamp) {
      return office.history().of(reader, lamp, HistoryRequest.newest(10)).entries().stream()
          .map(kept -> kept.entry().personName().orElse("nobody"))
          .toList()
          .toString();
    }

    private String past(RecordRef lamp) {
      var past = office.past().of(reader, lamp, office.clock().instant()).orElseThrow();
      return past.record().names() + past.saved().orElseThrow().entry().personName().orElse("");
    }

    private void undo(RecordRef lamp) {
      long second =
          office.history().of(reader, lamp, HistoryRequest.newest(10)).entries().get(1).number();
      office.undoing().undo(reader, lamp, Seen.anything(), second, Optional.empty());
    }

    private String deleted() {
      return office
          .restoring()
          .list(
              reader,
              new RestoreService.Request(
                  "purchase", Optional.empty(), Optional.empty(), Optional.empty(), 1))
          .records()
          .getFirst()
          .personName()
          .orElse("nobody");
    }

    private void change(Actor actor, RecordRef lamp, Seen seen, Changes changes) {
      office.records().update(actor, lamp, seen, Save.of(changes));
    }

    private static String overtaken(Executable deed) {
      RefusedException refused = assertThrows(RefusedException.class, deed);
      return refused.refusal().overtaken().orElseThrow().differences().stream()
          .map(Overtaken.Difference::others)
          .toList()
          .toString();
    }
  }
}
