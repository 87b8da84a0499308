package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records over REST, with the rights of whoever calls. */
@ExtendWith(WithFormwork.class)
class RecordsIT {

  private final Desk desk;

  RecordsIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void clientCreatesTicketAndSeesWhatIsHis() {
    Answer created =
        desk.client().post(Desk.TICKETS, "{\"subject\": \"Printer\", \"criticality\": \"high\"}");
    JsonNode ticket = created.expect(201);

    assertEquals("\"1\"", created.header("ETag"));
    assertTrue(created.header("Location").endsWith(Desk.TICKETS + "/" + ticket.get("id").asLong()));
    assertEquals("Printer", ticket.get("subject").asText());
    assertEquals("assigning", ticket.get("status").asText());
    assertEquals(desk.id(desk.client()), ticket.get("client").get("id").asLong());
    assertTrue(ticket.get("number").asText().startsWith("T-"));
    assertTrue(ticket.get("assignee").isNull());
    assertFalse(ticket.has("manager_comment"), "a hidden field is not there");
    assertEquals(
        "[\"category\",\"description\",\"files\",\"subject\"]",
        ticket.at("/$may/update").toString());
    assertEquals("cancel", ticket.at("/$may/take/0/transition").asText());
  }

  @Test
  void clientSeesOnlyHisOwn() {
    String ticket = desk.newTicket("Nobody else's business");

    desk.client().get(ticket).expect(200);
    desk.otherClient().get(ticket).expect(404);
    desk.otherClient().patch(ticket, "{\"subject\": \"x\"}").expect(404);
    desk.otherClient().get(ticket + "/history").expect(404);
    JsonNode others =
        Desk.list(desk.otherClient(), Map.of("fields", "client", "size", "500")).expect(200);
    long other = desk.id(desk.otherClient());
    others.get("items").forEach(item -> assertEquals(other, item.get("client").get("id").asLong()));
  }

  @Test
  void changesWhatMayBeChanged() {
    String ticket = desk.newTicket("Printer");
    Answer changed = desk.client().patch(ticket, "{\"subject\": \"The printer burns\"}");

    assertEquals("The printer burns", changed.expect(200).get("subject").asText());
    assertEquals("\"2\"", changed.header("ETag"));
    JsonNode refused =
        desk.client().patch(ticket, "{\"line\": \"second\", \"solution\": \"Water\"}").expect(403);
    assertEquals("/line", refused.at("/errors/0/pointer").asText());
    assertEquals("urn:formwork:problem:forbidden", refused.get("type").asText());
    desk.client().delete(ticket).expect(403);
  }

  @Test
  void writesOnlyTheVersionThatWasRead() {
    String ticket = desk.newTicket("Printer");
    Person first = desk.client().with("If-Match", "\"1\"");

    first.patch(ticket, "{\"subject\": \"One\"}").expect(200);
    JsonNode stale = first.patch(ticket, "{\"subject\": \"Two\"}").expect(412);

    assertEquals("urn:formwork:problem:stale", stale.get("type").asText());
    assertEquals("One", desk.client().get(ticket).expect(200).get("subject").asText());
    desk.client().with("If-Match", "2").patch(ticket, "{\"subject\": \"x\"}").expect(400);
  }

  @Test
  void administratorDeletes() {
    String ticket = desk.newTicket("Created by mistake");

    desk.administrator().delete(ticket).expect(204);
    desk.administrator().get(ticket).expect(404);
  }

  @Test
  void takesTransitionsAndTellsTheHistory() {
    String ticket = desk.newTicket("Printer");

    desk.agent().post(ticket + "/transitions/cancel", "{\"cancel_reason\": \"x\"}").expect(403);
    JsonNode missing = desk.client().post(ticket + "/transitions/cancel", "{}").expect(422);
    assertEquals("/cancel_reason", missing.at("/errors/0/pointer").asText());
    JsonNode cancelled =
        desk.client()
            .post(ticket + "/transitions/cancel", "{\"cancel_reason\": \"Out of fire\"}")
            .expect(200);
    assertEquals("cancelled", cancelled.get("status").asText());

    JsonNode history = desk.client().get(ticket + "/history").expect(200).get("items");
    assertEquals("transition", history.get(0).get("operation").asText());
    assertEquals("cancel", history.get(0).get("address").asText());
    assertEquals("create", history.get(history.size() - 1).get("operation").asText());
    desk.manager().post(ticket + "/transitions/nothing", "{}").expect(422);
  }

  @Test
  void pagesThroughAnOrder() {
    desk.newTicket("One");
    desk.newTicket("Two");
    desk.newTicket("Three");
    List<Long> seen = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      JsonNode answer =
          Desk.list(
                  desk.manager(),
                  Map.of("sort", "-created_at", "size", "2", "page", "" + page, "total", "true"))
              .expect(200);
      assertEquals(2, answer.get("items").size());
      assertTrue(answer.get("total").asLong() >= 3);
      answer.get("items").forEach(item -> seen.add(item.get("id").asLong()));
    }

    assertEquals(6, seen.stream().distinct().count());
  }

  @Test
  void readsOnFromWhereItStopped() {
    List<String> tickets = List.of(desk.newTicket("A"), desk.newTicket("B"), desk.newTicket("C"));
    Map<String, String> order = Map.of("sort", "-criticality,subject", "size", "2");
    JsonNode whole =
        Desk.list(desk.manager(), Map.of("sort", "-criticality,subject", "size", "500"))
            .expect(200);
    List<Long> seen = new ArrayList<>();
    Map<String, String> query = order;
    while (true) {
      JsonNode answer = Desk.list(desk.manager(), query).expect(200);
      answer.get("items").forEach(item -> seen.add(item.get("id").asLong()));
      if (!answer.get("more").asBoolean()) {
        break;
      }
      query = new HashMap<>(order);
      query.put("after", answer.get("next").asText());
    }

    List<Long> atOnce = new ArrayList<>();
    whole.get("items").forEach(item -> atOnce.add(item.get("id").asLong()));
    assertEquals(atOnce, seen);
    assertTrue(seen.size() >= tickets.size());
  }

  @Test
  void refusesPlacesOfOtherLists() {
    desk.newTicket("One");
    desk.newTicket("Two");
    JsonNode first = Desk.list(desk.client(), Map.of("size", "1", "total", "true")).expect(200);
    assertTrue(first.get("exact").asBoolean());
    String next = first.get("next").asText();

    Desk.list(desk.client(), Map.of("size", "1", "after", next)).expect(200);
    Desk.list(desk.client(), Map.of("size", "1", "after", next, "sort", "subject")).expect(400);
    Desk.list(desk.client(), Map.of("size", "1", "after", next, "page", "2")).expect(400);
    Desk.list(desk.client(), Map.of("size", "1", "after", "x")).expect(400);
  }

  @Test
  void filtersInTheLanguageOfTheDefinitions() {
    String subject = "Filter " + System.nanoTime();
    desk.newTicket(subject);

    JsonNode found =
        Desk.list(
                desk.client(),
                Map.of(
                    "filter",
                    "subject == \"" + subject + "\" && client == me && created_at > now - hours(1)",
                    "fields",
                    "number,client.name,resolution.due"))
            .expect(200);

    assertEquals(1, found.get("items").size());
    JsonNode item = found.get("items").get(0);
    assertTrue(item.has("client.name"));
    assertTrue(item.has("resolution.due"));
    assertFalse(item.has("subject"));
  }

  @Test
  void hiddenFieldsAreEmptyToFiltersToo() {
    String ticket = desk.ticketInWork("Second line " + System.nanoTime());
    desk.agent()
        .post(ticket + "/transitions/ask_line_change", "{\"line_change_reason\": \"Secret\"}")
        .expect(200);
    Map<String, String> filter =
        Map.of("filter", "line_change_reason.contains(\"Secret\")", "total", "true");

    assertNotEquals(0, Desk.list(desk.manager(), filter).expect(200).get("total").asLong());
    assertEquals(0, Desk.list(desk.client(), filter).expect(200).get("total").asLong());
    JsonNode sorted =
        Desk.list(desk.client(), Map.of("fields", "line_change_reason", "size", "500")).expect(200);
    sorted.get("items").forEach(item -> assertTrue(item.get("line_change_reason").isNull()));
  }

  @Test
  void conversationIsAnObjectOfItsOwn() {
    String ticket = desk.ticketInWork("Talk");
    long id = Long.parseLong(ticket.substring(Desk.TICKETS.length() + 1));
    String messages = "/apps/support_desk/ticket_messages";

    desk.client().post(messages, "{\"ticket\": " + id + ", \"text\": \"Hello\"}").expect(201);
    desk.agent()
        .post(messages, "{\"ticket\": " + id + ", \"text\": \"Sigh\", \"internal\": true}")
        .expect(201);
    Map<String, String> ofTicket = Map.of("filter", "ticket.id == " + id, "total", "true");

    assertEquals(1, desk.client().get(messages, ofTicket).expect(200).get("total").asLong());
    assertEquals(2, desk.agent().get(messages, ofTicket).expect(200).get("total").asLong());
    assertEquals(0, desk.otherClient().get(messages, ofTicket).expect(200).get("total").asLong());
    desk.otherClient().post(messages, "{\"ticket\": " + id + ", \"text\": \"Me too\"}").expect(403);
  }
}
