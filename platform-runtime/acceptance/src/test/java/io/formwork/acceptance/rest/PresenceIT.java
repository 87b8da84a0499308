package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is at a record, over REST. */
@ExtendWith(WithFormwork.class)
class PresenceIT {

  private final Desk desk;

  PresenceIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void twoSeeEachOtherUntilOneLeaves() {
    String here = desk.ticketInWork("Who answers?") + "/presence";

    desk.agent().put(here, "{\"mode\": \"reply\", \"place\": \"one\"}").expect(200);
    JsonNode seen = desk.manager().put(here, "{}").expect(200);
    assertEquals(1, seen.get("people").size());
    assertEquals("reply", seen.at("/people/0/mode").asText());
    assertEquals(desk.id(desk.agent()), seen.at("/people/0/person/id").asLong());
    assertEquals(0, seen.get("others").asInt());

    JsonNode others = desk.agent().get(here).expect(200);
    assertEquals("view", others.at("/people/0/mode").asText());

    desk.agent().delete(here + "?place=one").expect(204);
    assertEquals(0, desk.manager().get(here).expect(200).get("people").size());
  }

  @Test
  void onlyTheStaffTakesPart() {
    String here = desk.newTicket("Mine, but not for me to see") + "/presence";

    desk.client().get(here).expect(404);
    desk.client().put(here, "{\"mode\": \"reply\"}").expect(404);
    assertEquals(0, desk.manager().get(here).expect(200).get("people").size());
  }

  @Test
  void whoMayNotReadTheRecordLearnsNothing() {
    String here = desk.newTicket("Not yours") + "/presence";

    desk.otherClient().get(here).expect(404);
    desk.otherClient().put(here, "{\"mode\": \"reply\"}").expect(404);
    desk.client()
        .get("/apps/support_desk/user/" + desk.id(desk.client()) + "/presence")
        .expect(404);
    JsonNode wrong = desk.client().put(here, "{\"mode\": \"sleep\", \"tab\": 1}").expect(422);
    assertEquals(2, wrong.get("errors").size());
  }
}
