package io.formwork.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.assembly.Started;
import io.formwork.core.actor.Actor;
import io.formwork.core.choice.ChoicesEditing;
import io.formwork.core.choice.WantedChoices;
import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.store.ReleaseStore;
import io.formwork.metadata.model.Choices;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.source.SourceFile;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import io.formwork.testdatabase.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Choices that an administrator changes in the application, over whatever the files say. */
@ExtendWith(DatabaseServerExtension.class)
class LocalOverlayTest {

  private static final String CHOICES = "model-definitions/loans/choices/place.yaml";

  private final Loans shipped =
      Loans.asShipped()
          .with(CHOICES, "choices: place\ntitle: Место\nvalues:\n  shelf: { title: Полка }\n")
          .edited(
              Loans.ITEM,
              "  name: {",
              "  place: { type: choice, choices: place, title: Место }\n  name: {")
          .edited(Loans.KEEPER, "title:", "administers: true\ntitle:");
  private TestDatabase database;
  private Node node;

  @BeforeEach
  void start(DatabaseServer server) {
    database = server.empty();
    node = Node.start(database, shipped);
    node.done(overlay("cellar", "Подвал"));
  }

  @AfterEach
  void stop() {
    node.close();
    database.close();
  }

  @Test
  void liesOverTheFiles() {
    assertEquals(Set.of("shelf", "cellar"), places());
    assertEquals(
        ReleaseStore.Kind.OVERLAY,
        node.runtime().surroundings().releases().current("loans").orElseThrow().kind());
  }

  @Test
  void givesUpAValueWithWhatItsRecordsGetAndBringsItBack() {
    RecordRef item = create("cellar");
    assertEquals(Map.of("shelf", 0L, "cellar", 1L), holders());
    WantedChoices wanted =
        new WantedChoices(
            "place",
            List.of(
                new WantedChoices.Value("shelf", new Label("Полка", Map.of()), Optional.empty())),
            Map.of("cellar", "shelf"));
    Proposal proposal = new ChoicesEditing(node.loans()).proposal(keeper(), wanted);
    List<Change> changes = node.ready(proposal).plan().changes();
    assertEquals(
        List.of("loans.choices.place.cellar"), changes.stream().map(Change::address).toList());
    assertEquals(
        List.of("1 record holds it, and “Полка” from now on."),
        changes.getFirst().effects().stream()
            .map(effect -> Messages.in(Locale.ENGLISH, effect))
            .toList());
    node.done(proposal);
    assertEquals(Set.of("shelf"), places());
    assertEquals("shelf", place(item));

    node.done(new Proposal.Files(shipped.withField("note")));
    assertEquals(Set.of("shelf"), places());
    node.done(new Proposal.Rollback("loans", 2));
    assertEquals(Set.of("shelf", "cellar"), places());
    assertEquals("shelf", place(item), "what was rewritten stays");
  }

  @Test
  void staysWhenFilesArePublished() {
    node.done(new Proposal.Files(shipped.withField("note")));
    assertEquals(Set.of("shelf", "cellar"), places());
    assertTrue(node.serves("note"));
  }

  @Test
  void staysWhenFilesChangeBeforeARestart() {
    node.close();
    node = Node.start(database, shipped.withField("note"));
    assertEquals(Set.of("shelf", "cellar"), places());
    assertTrue(node.serves("note"));
    node.close();
    node = Node.start(database, shipped.withField("note"));
    assertEquals(3, node.loans().release(), "the same files make no release");
    assertEquals(Set.of("shelf", "cellar"), places());
  }

  @Test
  void isCheckedAgainstTheNewFiles() {
    Loans without = shipped.edited(Loans.APP, "title:", "# no longer\ntitle:");
    Proposal wrong =
        new Proposal.Overlay(
            "loans",
            List.of(
                file("app.yaml", "overlay: loans_local\nover: loans\n"),
                file("choices/place.yaml", "choices: place\nvalues:\n  cellar: { titel: П }\n")));
    Published.Wrong told = assertInstanceOf(Published.Wrong.class, node.publish(wrong));
    assertTrue(told.report().contains("loans_local/choices/place.yaml:3"), told.report());
    node.close();
    node = Node.open(database);
    assertInstanceOf(Started.Serving.class, node.runtime().start(without, false));
  }

  @Test
  void maySayNothingOutsideItsFolder() {
    SourceFile stray = new SourceFile("model-definitions/loans/app.yaml", new byte[0]);
    RefusedException refused =
        assertThrows(
            RefusedException.class,
            () -> node.publish(new Proposal.Overlay("loans", List.of(stray))));
    assertEquals(Kind.INVALID, refused.refusal().kind());
  }

  private RecordRef create(String place) {
    Changes given = Changes.of("name", "Фонарь").with("place", place);
    return node.loans().records().create(keeper(), "item", given);
  }

  private Object place(RecordRef item) {
    return node.loans().query().get(keeper(), item).orElseThrow().values().find("place").orElse("");
  }

  private Actor keeper() {
    return node.loans().actor("orlova").orElseThrow();
  }

  private Map<String, Long> holders() {
    return node.runtime().publication().holders(new Publisher.Operator(), "loans", "place");
  }

  private Set<String> places() {
    Choices places = Objects.requireNonNull(node.loans().model().choices().get("place"));
    return Set.copyOf(places.values().keySet());
  }

  private static Proposal overlay(String value, String title) {
    return new Proposal.Overlay(
        "loans",
        List.of(
            file("app.yaml", "overlay: loans_local\nover: loans\n"),
            file(
                "choices/place.yaml",
                "choices: place\nvalues:\n  %s: { title: %s }\n".formatted(value, title))));
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(
        "model-definitions/loans_local/" + path, text.getBytes(StandardCharsets.UTF_8));
  }
}
