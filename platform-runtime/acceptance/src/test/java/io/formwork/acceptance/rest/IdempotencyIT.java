package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A request that is sent again with its key does nothing a second time. */
@ExtendWith(WithFormwork.class)
class IdempotencyIT {

  private static final String BODY = "{\"subject\": \"Once\", \"criticality\": \"low\"}";

  private final Desk desk;

  IdempotencyIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  private static Person keyed(Person person) {
    return person.with("Idempotency-Key", UUID.randomUUID().toString());
  }

  @Test
  void creatingAgainIsTheSameRecord() {
    Person client = keyed(desk.client());
    Answer first = client.post(Desk.TICKETS, BODY);
    Answer second = client.post(Desk.TICKETS, " " + BODY);

    assertEquals(first.expect(201), second.expect(201));
    assertEquals(first.header("Location"), second.header("Location"));
    assertEquals("", first.header("Idempotency-Replayed"));
    assertEquals("true", second.header("Idempotency-Replayed"));
    JsonNode other = client.post(Desk.TICKETS, BODY.replace("Once", "Twice")).expect(422);
    assertEquals("Idempotency-Key", other.at("/errors/0/header").asText());
  }

  @Test
  void ofManyAtTheSameMomentOneHappens() {
    Person client = keyed(desk.client());
    List<CompletableFuture<Answer>> sent =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> client.post(Desk.TICKETS, BODY)))
            .limit(6)
            .toList();

    Set<Long> ids = new HashSet<>();
    sent.forEach(answer -> ids.add(answer.join().expect(201).get("id").asLong()));
    assertEquals(1, ids.size());
  }

  @Test
  void keysOfDifferentPeopleAreDifferent() {
    String key = UUID.randomUUID().toString();
    JsonNode mine = desk.client().with("Idempotency-Key", key).post(Desk.TICKETS, BODY).expect(201);
    JsonNode theirs =
        desk.otherClient().with("Idempotency-Key", key).post(Desk.TICKETS, BODY).expect(201);

    assertNotEquals(mine.get("id"), theirs.get("id"));
  }

  @Test
  void transitionAndTaskHappenOnce() {
    String ticket = desk.newTicket("Once");
    Person manager = keyed(desk.manager());
    String task = "/tasks/" + Desk.task(desk.manager(), ticket).get("id").asText() + "/complete";
    String body =
        "{\"outcome\": \"assign\", \"fields\": {\"assignee\": " + desk.id(desk.agent()) + "}}";
    manager.post(task, body).expect(204);
    assertEquals("true", manager.post(task, body).header("Idempotency-Replayed"));
    desk.manager().post(task, body).expect(404);

    Person client = keyed(desk.client());
    String reason = "{\"cancel_reason\": \"Once\"}";
    JsonNode first = client.post(ticket + "/transitions/cancel", reason).expect(200);
    assertEquals(first, client.post(ticket + "/transitions/cancel", reason).expect(200));
    assertEquals("cancelled", first.get("status").asText());
  }

  @Test
  void refusedRequestMayBeMendedUnderItsKey() {
    Person client = keyed(desk.client());

    client.post(Desk.TICKETS, "{}").expect(422);
    client.post(Desk.TICKETS, BODY).expect(201);
  }

  @Test
  void whoMayNoLongerSeeItIsToldNothing() {
    Person client = keyed(desk.client());
    JsonNode made = client.post(Desk.TICKETS, BODY).expect(201);
    String ticket = Desk.TICKETS + "/" + made.get("id").asLong();
    long other = desk.id(desk.otherClient());
    desk.administrator().patch(ticket, "{\"client\": " + other + "}").expect(200);

    Answer again = client.post(Desk.TICKETS, BODY);
    again.expect(201);
    assertEquals("true", again.header("Idempotency-Replayed"));
    assertEquals(0, again.bytes().length, "of a record that is not there for him");
    desk.client().get(ticket).expect(404);
  }

  @Test
  void keysAreRefusedThatFitNoIndexAndWhereThereIsNothing() {
    String ticket = desk.newTicket("Once");
    Person stranger = keyed(desk.otherClient());

    stranger.post(ticket + "/transitions/cancel", "{\"cancel_reason\": \"x\"}").expect(404);
    desk.client().with("Idempotency-Key", "x".repeat(201)).post(Desk.TICKETS, BODY).expect(400);
  }
}
