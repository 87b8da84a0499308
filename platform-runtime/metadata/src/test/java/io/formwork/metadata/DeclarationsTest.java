package io.formwork.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Declaration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an application declares, thing by thing, as plans compare it. */
class DeclarationsTest {

  private final ApplicationModel desk =
      new ApplicationReader().read(DefinitionFilesTest.DESK).model("desk").orElseThrow();

  @Test
  void everyPartIsAThingOfItsOwn() {
    assertEquals("field", at("ticket.subject").thing());
    assertEquals("relation", at("ticket.agent").thing());
    assertEquals("state", at("ticket.status.work").thing());
    assertEquals("transition", at("ticket.transition.cancel").thing());
    assertEquals("check", at("ticket.check.agents_only").thing());
    assertEquals("choice", at("choices.urgency.low").thing());
    assertEquals("policy", at("role.agent.ticket").thing());
    assertEquals("measure", at("view.overview.measure.open").thing());
    assertEquals("node", at("process.handling.take").thing());
    assertEquals("clock", at("ticket.clock.resolution").thing());
    assertEquals(Optional.of("ticket"), at("ticket.status.work").owner());
  }

  @Test
  void whatStandsUnderAKeyIsSaidInOneLine() {
    assertEquals(List.of("200"), at("ticket.subject").at("max"));
    assertEquals(List.of("client == me"), at("ticket.transition.cancel").at("by.client"));
    assertEquals(
        List.of("{ where: agent == me, only: [answer, urgency], in: [work] }"),
        at("role.agent.ticket").at("update"));
    assertEquals(List.of("urgency", "resolution.due"), at("view.board").at("card.badges"));
  }

  @Test
  void aNodeSaysWhatIsDrawnAndWhatIsWritten() {
    Declaration task = at("process.handling.take");
    assertEquals("userTask", task.text("drawn"));
    assertEquals("ticket_form", task.text("form"));
    assertEquals("Take the ticket", task.title().text());
    assertTrue(at("process.handling").at("flows").contains("start -> take"));
  }

  @Test
  void anOwnedObjectIsOneOfItsOwn() {
    assertEquals("object", at("ticket_messages").thing());
    assertTrue(at("ticket_messages.text").at("required").contains("true"));
  }

  private Declaration at(String address) {
    return Named.in(desk.declarations(), address);
  }
}
