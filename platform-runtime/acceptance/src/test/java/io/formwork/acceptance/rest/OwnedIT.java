package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A record and what it owns in one call: all of it or nothing, each judged for itself. */
@ExtendWith(WithFormwork.class)
class OwnedIT {

  private final Desk desk;

  OwnedIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void messagesComeWithTheirTicket() {
    JsonNode ticket =
        desk.client()
            .post(
                Desk.TICKETS,
                "{\"subject\": \"Two at once\", \"messages\": [{\"text\": \"One\"}, {\"text\": \"Two\"}]}")
            .expect(201);

    assertEquals(List.of("One", "Two"), texts(desk.client(), ticket.get("id").asLong()));
  }

  @Test
  void changesAndDeletesWhatIsThere() {
    String ticket = desk.ticketInWork("Corrections");
    Person admin = desk.administrator();
    admin.patch(ticket, "{\"messages\": [{\"text\": \"Keep\"}, {\"text\": \"Drop\"}]}").expect(200);
    List<Long> ids = ids(admin, id(ticket));

    admin
        .patch(
            ticket,
            "{\"messages\": [{\"id\": %d, \"version\": 1, \"text\": \"Kept\"}, {\"id\": %d, \"$delete\": true}]}"
                .formatted(ids.get(0), ids.get(1)))
        .expect(200);

    assertEquals(List.of("Kept"), texts(admin, id(ticket)));
    admin
        .patch(ticket, "{\"messages\": [{\"id\": %d, \"version\": 1}]}".formatted(ids.get(0)))
        .expect(409);
  }

  @Test
  void tellsAllThatIsWrongWithItsPlace() {
    String ticket = desk.ticketInWork("Mistakes");

    JsonNode unread =
        desk.agent()
            .patch(
                ticket,
                "{\"messages\": [{\"text\": \"Fine\"}, {\"txt\": 1}, 7, {\"$delete\": true}], \"subjct\": 1}")
            .expect(422);
    assertEquals(
        List.of("/messages/1/txt", "/messages/2", "/messages/3/id", "/subjct"), pointers(unread));

    JsonNode incomplete =
        desk.agent()
            .patch(ticket, "{\"messages\": [{}, {\"internal\": true}, {\"id\": 999999}]}")
            .expect(422);
    assertEquals(
        List.of("/messages/0/text", "/messages/1/text", "/messages/2/id"), pointers(incomplete));
    assertEquals(List.of(), texts(desk.agent(), id(ticket)));
  }

  @Test
  void givesNobodyARightThatHeHasNotAlone() {
    String ticket = desk.ticketInWork("Rights");
    String mine = desk.newTicket("Another one");
    desk.agent()
        .patch(ticket, "{\"messages\": [{\"text\": \"Whisper\", \"internal\": true}]}")
        .expect(200);
    long whisper = ids(desk.agent(), id(ticket)).getFirst();

    JsonNode internal =
        desk.client()
            .patch(ticket, "{\"messages\": [{\"text\": \"Me\", \"internal\": true}]}")
            .expect(403);
    assertEquals(List.of("/messages/0/internal"), pointers(internal));
    String steal = "{\"messages\": [{\"id\": %d, \"text\": \"Mine\"}]}".formatted(whisper);
    JsonNode unseen = desk.client().patch(ticket, steal).expect(422);
    assertEquals(List.of("/messages/0/id"), pointers(unseen));
    JsonNode elsewhere = desk.client().patch(mine, steal).expect(422);
    assertEquals(
        unseen.get("errors"), elsewhere.get("errors"), "unseen is as if it were not there");
    desk.otherClient().patch(ticket, "{\"messages\": [{\"text\": \"Me too\"}]}").expect(404);
    assertEquals(List.of("Whisper"), texts(desk.agent(), id(ticket)));
  }

  @Test
  void nothingIsKeptOfASaveThatIsRefused() {
    String ticket = desk.ticketInWork("Whole or not at all");

    desk.agent()
        .post(ticket + "/transitions/send_for_checking", "{\"messages\": [{\"text\": \"Look\"}]}")
        .expect(422);
    assertEquals(List.of(), texts(desk.agent(), id(ticket)));

    JsonNode done =
        desk.agent()
            .post(
                ticket + "/transitions/send_for_checking",
                "{\"solution\": \"Mended\", \"messages\": [{\"text\": \"Look\"}]}")
            .expect(200);
    assertEquals("checking", done.get("status").asText());
    assertEquals(List.of("Look"), texts(desk.client(), id(ticket)));
  }

  @Test
  void goesWithTheCompletionOfATask() {
    String ticket = desk.newTicket("By a task");
    JsonNode task = Desk.task(desk.manager(), ticket);
    String body =
        "{\"outcome\": \"assign\", \"fields\": {\"assignee\": %d, \"messages\": [{\"txt\": \"\"}]}}";

    JsonNode wrong =
        desk.manager()
            .post(
                "/tasks/" + task.get("id").asText() + "/complete",
                body.formatted(desk.id(desk.agent())))
            .expect(422);
    assertEquals(List.of("/fields/messages/0/txt"), pointers(wrong));
    desk.manager()
        .post(
            "/tasks/" + task.get("id").asText() + "/complete",
            body.formatted(desk.id(desk.agent())).replace("\"txt\": \"\"", "\"text\": \"Go\""))
        .expect(204);
    assertEquals(List.of("Go"), texts(desk.client(), id(ticket)));
  }

  private static long id(String ticket) {
    return Long.parseLong(ticket.substring(Desk.TICKETS.length() + 1));
  }

  private static List<String> texts(Person person, long ticket) {
    List<String> texts = new ArrayList<>();
    messages(person, ticket).forEach(item -> texts.add(item.get("text").asText()));
    return texts;
  }

  private static List<Long> ids(Person person, long ticket) {
    List<Long> ids = new ArrayList<>();
    messages(person, ticket).forEach(item -> ids.add(item.get("id").asLong()));
    return ids;
  }

  private static JsonNode messages(Person person, long ticket) {
    Map<String, String> inOrder = Map.of("fields", "text", "sort", "id");
    return person.get(Desk.TICKETS + "/" + ticket + "/messages", inOrder).expect(200).get("items");
  }

  private static List<String> pointers(JsonNode problem) {
    List<String> pointers = new ArrayList<>();
    problem.get("errors").forEach(error -> pointers.add(error.get("pointer").asText()));
    assertTrue(problem.get("detail").asText().length() > 5);
    return pointers;
  }
}
