package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Key;
import io.formwork.core.application.Application;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.VisibleSettings;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.metadata.model.View;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values that an administrator changes while the application runs. */
@ExtendWith(DatabaseServerExtension.class)
class SettingsTest {

  private final Loans files = SettledLoans.files();
  private TestDatabase database;
  private Node node;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    node = Node.start(database, files);
  }

  @AfterEach
  void stop() {
    node.close();
    database.close();
  }

  @Test
  void haveTheirDefaultsAtFirst() {
    VisibleSettings settings = settings();
    assertEquals(
        Map.of("shortest", 3L, "shown", "free", "kept", Duration.ofDays(3)), values(settings));
    assertEquals(
        List.of(true, true, true),
        settings.settings().stream().map(VisibleSettings.One::isDefault).toList());
    assertEquals(0, settings.changes());
  }

  @Test
  void changeWhatACheckRefuses() {
    String refusal = "INVALID name: Название слишком короткое.";
    assertEquals(refusal, Workshop.refusal(Locale.of("ru"), () -> create("Ёж")));
    change(Map.of("shortest", Optional.of(2)));
    create("Ёж");
    change(Map.of("shortest", Optional.empty()));
    assertEquals(refusal, Workshop.refusal(Locale.of("ru"), () -> create("Уж")));
  }

  @Test
  void changeWhatAListShows() {
    create("Лампа");
    RecordRef lent = create("Проектор");
    loans()
        .records()
        .take(keeper(), lent, OptionalLong.empty(), "lend", Changes.of("holder", keeper().id()));
    assertEquals(List.of("Лампа"), shown());
    change(Map.of("shown", Optional.of("lent")));
    assertEquals(List.of("Проектор"), shown());
  }

  @Test
  void areWhatAnotherNodeReadsNext() {
    try (Node other = Node.start(database, files)) {
      change(Map.of("kept", Optional.of("5d")));
      Actor there = other.loans().actor("orlova").orElseThrow();
      assertEquals(Duration.ofDays(5), values(other.loans().settings().of(there)).get("kept"));
    }
  }

  @Test
  void surviveARestart() {
    change(Map.of("kept", Optional.of(Duration.ofHours(30))));
    node.close();
    node = Node.start(database, files);
    assertEquals(Duration.ofHours(30), values(settings()).get("kept"));
  }

  @Test
  void belongToAdministrators() {
    Actor guest = loans().actor("petrov").orElseThrow();
    String refusal =
        "FORBIDDEN Only an administrator of the application sees and changes its settings.";
    assertEquals(refusal, Workshop.refusal(() -> loans().settings().of(guest)));
    assertEquals(refusal, Workshop.refusal(() -> loans().settings().history(guest, 5)));
    assertEquals(
        refusal,
        Workshop.refusal(() ->
            loans()
                .settingService()
                .change(guest, OptionalLong.empty(), Map.of("shortest", Optional.of(1)))));
  }

  @Test
  void changeAllOrNone() {
    Map<String, Optional<Object>> wanted = new LinkedHashMap<>();
    wanted.put("shortest", Optional.of(2));
    wanted.put("kept", Optional.of("31d"));
    wanted.put("shown", Optional.of("away"));
    wanted.put("longest", Optional.of(9));
    RefusedException refused = assertThrows(RefusedException.class, () -> change(wanted));
    assertEquals(Kind.INVALID, refused.refusal().kind());
    assertEquals(
        List.of("kept", "shown", "longest"),
        refused.refusal().problems().stream().flatMap(p -> p.field().stream()).toList());
    assertEquals(
        "INVALID kept: “Хранится”: from 1 h to 30 d.",
        Workshop.refusal(() -> change(Map.of("kept", Optional.of("31d")))));
    assertEquals(0, settings().changes());
  }

  @Test
  void areNotChangedWithAKeyThatOnlyReads() {
    Actor program = keeper().with(new Key(7, "Night report", false, Set.of()), keeper().roles());
    assertEquals(
        "FORBIDDEN The key “Night report” is for reading only. Make another one for changes.",
        Workshop.refusal(() ->
            loans()
                .settingService()
                .change(program, OptionalLong.empty(), Map.of("shortest", Optional.of(2)))));
    assertEquals(0, settings().changes());
  }

  @Test
  void whoHasNotSeenTheLastChangeIsTold() {
    long seen = settings().changes();
    change(Map.of("shortest", Optional.of(2)));
    assertEquals(
        "CONFLICT Somebody else has changed the settings meanwhile. Reload the page and try again.",
        Workshop.refusal(() ->
            loans()
                .settingService()
                .change(keeper(), OptionalLong.of(seen), Map.of("kept", Optional.of("1d")))));
  }

  @Test
  void sayWhoChangedWhat() {
    change(Map.of("shortest", Optional.of(2)));
    change(Map.of("shortest", Optional.of("2")));
    change(Map.of("shortest", Optional.empty()));
    assertEquals(
        List.of(
            new FieldChange(Optional.of(2L), Optional.of(3L), Optional.empty()),
            new FieldChange(Optional.of(3L), Optional.of(2L), Optional.empty())),
        loans().settings().history(keeper(), 10).stream()
            .map(entry -> entry.fields().get("shortest"))
            .toList());
    VisibleSettings.One shortest = settings().settings().getFirst();
    assertEquals("Елена Орлова", shortest.last().orElseThrow().by());
    assertEquals(true, shortest.isDefault());
  }

  private Application loans() {
    return node.loans();
  }

  private Actor keeper() {
    return loans().actor("orlova").orElseThrow();
  }

  private RecordRef create(String name) {
    return loans().records().create(keeper(), "item", Changes.of("name", name));
  }

  private void change(Map<String, Optional<Object>> wanted) {
    loans().settingService().change(keeper(), OptionalLong.empty(), wanted);
  }

  private VisibleSettings settings() {
    return loans().settings().of(keeper());
  }

  private static Map<String, Object> values(VisibleSettings settings) {
    Map<String, Object> values = new LinkedHashMap<>();
    settings.settings().forEach(one -> values.put(one.setting().name(), one.value()));
    return values;
  }

  private List<String> shown() {
    View.ListView items = loans().model().view(View.ListView.class, "items");
    ListRequest request =
        new ListRequest(
            "item", items.columns(), items.where(), List.of(), List.of(), Optional.empty(), 0, 9);
    return loans().query().list(keeper(), request).rows().stream()
        .map(row -> row.values().get("name", String.class))
        .toList();
  }
}
