package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.View;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the definitions of the small desk come to. */
class DeskModelTest {

  private final ApplicationModel desk =
      new ApplicationReader().read(DefinitionFilesTest.DESK).model("desk").orElseThrow();
  private final ObjectType ticket = desk.object("ticket");

  @Test
  void fieldsStandInTheOrderOfTheFileAndThePlatformsFollow() {
    assertEquals(
        List.of(
            "number",
            "subject",
            "urgency",
            "limit",
            "late",
            "answer",
            "client",
            "agent",
            "status",
            "status_kind",
            "status_outcome",
            "id",
            "version",
            "created_at",
            "created_by",
            "updated_at",
            "resolution.due",
            "resolution.elapsed",
            "resolution.running_since",
            "resolution.stopped_at",
            "resolution.breached"),
        List.copyOf(ticket.fields().keySet()));
  }

  @Test
  void whatIsComputedHasNoColumn() {
    assertFalse(ticket.field("late").stored());
    assertFalse(ticket.field("status_kind").stored());
    assertFalse(ticket.field("resolution.breached").stored());
    assertEquals(Optional.of("resolution_due"), ticket.field("resolution.due").column());
    assertEquals(Field.Origin.CLOCK, ticket.field("resolution.due").origin());
  }

  @Test
  void anOwnedObjectRefersToItsOwner() {
    ObjectType messages = desk.object("ticket_messages");
    assertEquals(
        Optional.of(new ObjectType.Ownership("ticket", "ticket", "messages")), messages.owner());
    assertTrue(messages.field("ticket").required());
    assertTrue(Named.in(desk.roles(), "agent").grants().containsKey("ticket_messages"));
  }

  @Test
  void notFinalIsEveryStateThatIsNot() {
    Lifecycle lifecycle = ticket.lifecycle().orElseThrow();
    assertEquals("fresh", lifecycle.initial());
    assertEquals(Set.of("fresh", "work"), lifecycle.transition("cancel").from());
    assertTrue(lifecycle.state("fresh").next().isPresent());
  }

  @Test
  void aProcessIsItsDrawingAndItsBinding() {
    Process handling = Named.in(desk.processes(), "handling");
    assertEquals("created", handling.starts());
    assertEquals(Set.of("yes"), handling.conditions().keySet());
    Process.Binding.Task take = (Process.Binding.Task) Named.in(handling.bindings(), "take");
    assertEquals("Take the ticket", take.title().text());
    assertEquals(List.of("assign"), take.outcomes());
    assertTrue(
        handling.nodes().stream()
            .anyMatch(
                n -> n.id().equals("cancelled") && n.message().equals(Optional.of("cancel"))));
  }

  @Test
  void aTableHoldsTypedValues() {
    DecisionTable limits = Named.in(desk.tables(), "limits");
    assertEquals(List.of(Duration.ofHours(2)), limits.rows().getFirst().results());
  }

  @Test
  void aBoardShowsTheStatesThatAreNotFinal() {
    assertEquals(List.of("fresh", "work"), desk.view(View.BoardView.class, "board").states());
  }

  @Test
  void aCalendarKnowsItsDays() {
    var office = Named.in(desk.calendars(), "office");
    assertEquals(2, Named.in(office.hours(), DayOfWeek.FRIDAY).size());
    assertFalse(office.hours().containsKey(DayOfWeek.SATURDAY));
    assertTrue(office.holidays().contains(LocalDate.of(2026, 1, 8)));
    assertTrue(Named.in(desk.calendars(), "always").isAlways());
  }

  @Test
  void aSeedKeepsThePasswordAsWritten() {
    assertEquals(
        "demo", Named.in(desk.seeds(), "people").entries().getFirst().values().get("password"));
  }
}
