package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody acts for a colleague over REST: what it opens, how it is explained, what is kept. */
@ExtendWith(WithFormwork.class)
class InPlaceOfAnotherIT {

  private static final String FINISHED = "/apps/support_desk/views/finished/explain";

  private final Desk desk;

  InPlaceOfAnotherIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void theSubstituteDoesWhatTheOtherMayAndBothNamesAreKept() {
    String ticket = desk.newTicket("Cancelled by whoever is there");
    String cancel = ticket + "/explain?action=take:cancel";
    Person inPlace = desk.agent().with("On-Behalf-Of", "orlova");
    inPlace.get(FINISHED).expect(403);
    String leave = lent();
    try {
      assertFalse(desk.agent().get(cancel).expect(200).get("allowed").asBoolean());
      desk.agent().get(FINISHED).expect(404);
      assertTrue(inPlace.get(cancel).expect(200).get("allowed").asBoolean());
      assertTrue(inPlace.get(FINISHED).expect(200).get("allowed").asBoolean());

      inPlace.post(ticket + "/transitions/cancel", "{\"cancel_reason\": \"Twice\"}").expect(200);
      JsonNode last = desk.manager().get(ticket + "/history").expect(200).at("/items/0");
      assertEquals(desk.id(desk.manager()), last.get("person_id").asLong(), last::toString);
      assertEquals("Анна Карпова", last.get("substitute").asText(), last::toString);
    } finally {
      desk.administrator().delete(leave).expect(204);
    }
    inPlace.get(FINISHED).expect(403);
  }

  /** Without taking the place first: the task is in the substitute's own list, with whose it is. */
  @Test
  void aTaskOfTheOtherIsListedClaimedAndCompletedInTheOthersName() {
    String ticket = desk.newTicket("Assigned by whoever is there");
    assertThrows(AssertionError.class, () -> Desk.task(desk.agent(), ticket));
    String leave = lent();
    try {
      JsonNode task = Desk.task(desk.agent(), ticket);
      assertEquals("orlova", task.path("on_behalf_of").asText(), task::toString);
      assertFalse(Desk.task(desk.manager(), ticket).has("on_behalf_of"));

      String address = "/tasks/" + task.get("id").asText();
      desk.agent().post(address + "/claim", "").expect(200);
      assertTrue(Desk.task(desk.manager(), ticket).get("mine").asBoolean());
      String given =
          "{\"outcome\": \"assign\", \"fields\": {\"assignee\": %d}}"
              .formatted(desk.id(desk.agent()));
      desk.agent().post(address + "/complete", given).expect(204);
      JsonNode taken =
          desk.manager().get(ticket + "/history?person=" + desk.id(desk.manager())).expect(200);
      assertEquals("Анна Карпова", taken.at("/items/0/substitute").asText(), taken::toString);
    } finally {
      desk.administrator().delete(leave).expect(204);
    }
  }

  /** The manager's place for an hour; the address of that. */
  private String lent() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    JsonNode leave =
        desk.manager()
            .post(
                "/apps/support_desk/substitution",
                "{\"substitute\": %d, \"starts\": \"%s\", \"ends\": \"%s\"}"
                    .formatted(desk.id(desk.agent()), now, now.plus(1, ChronoUnit.HOURS)))
            .expect(201);
    return "/apps/support_desk/substitution/" + leave.get("id").asLong();
  }
}
