package io.formwork.acceptance.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import java.net.URI;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The support desk with the people of its demo data. */
final class Desk {

  static final String TICKETS = "/apps/support_desk/ticket";

  private final URI server;

  Desk(URI server) {
    this.server = server;
  }

  Person person(String login) {
    return Person.named(server, login);
  }

  Person program(String key) {
    return Person.withKey(server, key);
  }

  Person client() {
    return person("ivanov");
  }

  Person otherClient() {
    return person("sidorova");
  }

  Person manager() {
    return person("orlova");
  }

  Person agent() {
    return person("karpova");
  }

  Person administrator() {
    return person("admin");
  }

  /** A new ticket of the client's; its address. */
  String newTicket(String subject) {
    JsonNode ticket =
        client()
            .post(TICKETS, "{\"subject\": \"" + subject + "\", \"criticality\": \"high\"}")
            .expect(201);
    return TICKETS + "/" + ticket.get("id").asLong();
  }

  /** A new ticket that the manager has given to the agent; its address. */
  String ticketInWork(String subject) {
    String ticket = newTicket(subject);
    manager()
        .post(ticket + "/transitions/assign", "{\"assignee\": " + id(agent()) + "}")
        .expect(200);
    return ticket;
  }

  long id(Person person) {
    return person.get("/me").expect(200).get("id").asLong();
  }

  /** The person's open task about the ticket. */
  static JsonNode task(Person person, String ticket) {
    long id = Long.parseLong(ticket.substring(TICKETS.length() + 1));
    return StreamSupport.stream(person.get("/tasks").expect(200).get("items").spliterator(), false)
        .filter(task -> task.get("record").get("object").asText().equals("ticket"))
        .filter(task -> task.get("record").get("id").asLong() == id)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No task about " + ticket));
  }

  static Answer list(Person person, Map<String, String> parameters) {
    return person.get(TICKETS, parameters);
  }
}
