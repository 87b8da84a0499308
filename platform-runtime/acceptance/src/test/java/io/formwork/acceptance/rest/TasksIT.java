package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tasks over REST: from creation to rating. */
@ExtendWith(WithFormwork.class)
class TasksIT {

  private final Desk desk;

  TasksIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void threePeopleCarryTicketToItsRating() {
    String ticket = desk.newTicket("From creation to rating");

    JsonNode assign = Desk.task(desk.manager(), ticket);
    assertEquals("assign_first", assign.get("node").asText());
    assertEquals("assign", assign.at("/outcomes/0/outcome").asText());
    assertFalse(assign.get("due").isNull());
    complete(
        desk.manager(),
        assign,
        "{\"outcome\": \"assign\", \"fields\": {\"assignee\": " + desk.id(desk.agent()) + "}}");

    JsonNode solve = Desk.task(desk.agent(), ticket);
    assertTrue(solve.get("mine").asBoolean());
    complete(
        desk.agent(),
        solve,
        "{\"outcome\": \"send_for_checking\", \"fields\": {\"solution\": \"<p>Water</p>\"}}");

    // A transition completes the task that offers it.
    JsonNode check = Desk.task(desk.client(), ticket);
    desk.client().post(ticket + "/transitions/accept", "{}").expect(200);
    desk.client().get("/tasks/" + check.get("id").asText()).expect(404);

    complete(
        desk.client(),
        Desk.task(desk.client(), ticket),
        "{\"outcome\": \"rate\", \"fields\": {\"rating\": 5}}");
    assertEquals("solved", desk.client().get(ticket).expect(200).get("status").asText());
  }

  @Test
  void oneManagerClaims() {
    String ticket = desk.newTicket("Who takes it");
    String task = "/tasks/" + Desk.task(desk.manager(), ticket).get("id").asText();
    Person other = desk.person("volkov");

    other.get(task).expect(200);
    assertTrue(desk.manager().post(task + "/claim").expect(200).get("mine").asBoolean());
    other.post(task + "/claim").expect(404);
    desk.client().post(task + "/claim").expect(404);
  }

  @Test
  void saysWhatIsWrongWithCompletion() {
    String ticket = desk.newTicket("Wrongly completed");
    String task = "/tasks/" + Desk.task(desk.manager(), ticket).get("id").asText() + "/complete";

    JsonNode nothing = desk.manager().post(task, "{}").expect(422);
    assertEquals("/outcome", nothing.at("/errors/0/pointer").asText());
    JsonNode field =
        desk.manager()
            .post(task, "{\"outcome\": \"assign\", \"fields\": {\"asignee\": 1}}")
            .expect(422);
    assertEquals("/fields/asignee", field.at("/errors/0/pointer").asText());
    desk.manager().post(task, "{\"outcome\": \"accept\"}").expect(422);
    JsonNode missing = desk.manager().post(task, "{\"outcome\": \"assign\"}").expect(422);
    assertEquals("/fields/assignee", missing.at("/errors/0/pointer").asText());
    assertEquals("assigning", desk.client().get(ticket).expect(200).get("status").asText());
  }

  private static void complete(Person person, JsonNode task, String body) {
    person.post("/tasks/" + task.get("id").asText() + "/complete", body).expect(204);
  }
}
