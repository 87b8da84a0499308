package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What REST says of conflicts, of the past, of undoing, and of what was deleted. */
@ExtendWith(WithFormwork.class)
class LifeOfRecordsIT {

  private final Desk desk;

  LifeOfRecordsIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void accountsForAConflictFieldByField() {
    String ticket = desk.newTicket("Printer");
    desk.client().patch(ticket, "{\"subject\": \"Printer burns\"}").expect(200);
    Person stale = desk.client().with("If-Match", "\"1\"");

    JsonNode problem = stale.patch(ticket, "{\"subject\": \"Printer smokes\"}").expect(412);
    assertEquals(2, problem.get("version").asLong());
    JsonNode subject = problem.at("/fields/0");
    assertEquals("Printer", subject.get("base").asText());
    assertEquals("Printer burns", subject.get("theirs").asText());
    assertEquals("Printer smokes", subject.get("mine").asText());
    assertTrue(subject.get("conflict").asBoolean());
    assertFalse(subject.get("person").asText().isBlank());

    stale.patch(ticket + "?merge=true", "{\"subject\": \"Printer smokes\"}").expect(412);
    stale.patch(ticket, "{\"description\": \"Third floor\"}").expect(412);
    JsonNode merged =
        stale.patch(ticket + "?merge=true", "{\"description\": \"Third floor\"}").expect(200);
    assertEquals("Printer burns", merged.get("subject").asText());
    assertEquals("Third floor", merged.get("description").asText());
    desk.client().patch(ticket + "?merge=true", "{}").expect(400);
  }

  /** The comment of a manager is hidden from clients, whoever changes it. */
  @Test
  void saysNothingOfWhatTheCallerMayNotRead() {
    String ticket = desk.newTicket("Printer");
    desk.administrator().patch(ticket, "{\"manager_comment\": \"Secret\"}").expect(200);

    JsonNode problem =
        desk.client().with("If-Match", "\"1\"").patch(ticket, "{\"subject\": \"x\"}").expect(412);
    assertFalse(problem.toString().contains("manager_comment"), problem.toString());
    assertFalse(problem.toString().contains("Secret"), problem.toString());
    JsonNode history = desk.client().get(ticket + "/history").expect(200);
    assertEquals(1, history.get("items").size(), history.toString());
    assertFalse(history.toString().contains("Secret"), history.toString());
  }

  @Test
  void showsTheRecordAsItWasAndUndoesAChange() {
    String ticket = desk.newTicket("Printer");
    String made = desk.client().get(ticket).expect(200).get("updated_at").asText();
    desk.client().patch(ticket, "{\"subject\": \"Scanner\"}").expect(200);

    JsonNode then = desk.client().get(ticket, Map.of("at", made)).expect(200);
    assertEquals("Printer", then.get("subject").asText());
    assertEquals(made, then.get("updated_at").asText());
    assertEquals("[]", then.at("/$may/update").toString());
    desk.otherClient().get(ticket, Map.of("at", made)).expect(404);
    desk.client().get(ticket, Map.of("at", "2020-01-01T00:00:00Z")).expect(404);
    desk.client().get(ticket, Map.of("at", "yesterday")).expect(400);

    JsonNode entry = desk.client().get(ticket + "/history").expect(200).at("/items/0");
    assertEquals("rest", entry.get("channel").asText());
    String undo = ticket + "/history/" + entry.get("entry").asLong() + "/undo";
    desk.otherClient().post(undo).expect(404);
    assertEquals("Printer", desk.client().post(undo).expect(200).get("subject").asText());
    JsonNode again = desk.client().post(undo).expect(409);
    assertEquals("Printer", again.at("/fields/0/theirs").asText(), again.toString());
  }

  @Test
  void bringsADeletedRecordBack() {
    String ticket = desk.newTicket("Deleted by mistake");
    String number = desk.client().get(ticket).expect(200).get("number").asText();
    String id = ticket.substring(ticket.lastIndexOf('/') + 1);
    String deleted = Desk.TICKETS + "/deleted";
    desk.administrator().delete(ticket).expect(204);

    desk.client().get(ticket).expect(404);
    desk.client().get(ticket + "/history").expect(404);
    desk.client().get(deleted).expect(403);
    desk.client().post(deleted + "/" + id + "/restore").expect(404);
    JsonNode found = desk.administrator().get(deleted, Map.of("search", "deLETED by")).expect(200);
    assertEquals(id, found.at("/items/0/id").asText());
    assertTrue(found.at("/items/0/$display").asText().contains(number), found.toString());

    desk.administrator().post(deleted + "/" + id + "/restore").expect(200);
    assertEquals(number, desk.client().get(ticket).expect(200).get("number").asText());
    desk.administrator().post(deleted + "/" + id + "/restore").expect(404);
  }

  @Test
  void holdsTheJournalAgainstItsSeals() {
    JsonNode journal = desk.administrator().get("/journal").expect(200).at("/items/0");
    assertEquals("support_desk", journal.get("app").asText());
    assertTrue(journal.get("entries").asLong() > 100, journal.toString());
    assertTrue(journal.get("broken").isNull(), journal.toString());
    desk.client().get("/journal").expect(403);
  }
}
