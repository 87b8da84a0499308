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

/** The search over all objects, through REST. */
@ExtendWith(WithFormwork.class)
class SearchIT {

  private static final String SEARCH = "/apps/support_desk/search";

  private final Desk desk;

  SearchIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void findsWhatTheCallerMayReadAndNothingElse() {
    String word = "гироскоп";
    String ticket = desk.newTicket("Сломался " + word);
    long id = Long.parseLong(ticket.substring(Desk.TICKETS.length() + 1));

    assertTrue(found(desk.client(), "гироскопы").contains(id));
    assertTrue(found(desk.manager(), "сломанный гироско").contains(id));
    assertEquals(List.of(), found(desk.otherClient(), word));
    JsonNode listed =
        Desk.list(desk.otherClient(), Map.of("search", word, "total", "true")).expect(200);
    assertEquals(0, listed.get("items").size());
    assertEquals(0, listed.get("total").asLong());
  }

  @Test
  void saysWhatIsWrong() {
    desk.client().get(SEARCH, Map.of()).expect(400);
    desk.client().get(SEARCH, Map.of("q", "x".repeat(501))).expect(400);
    desk.client().get(SEARCH, Map.of("q", "x", "size", "1000")).expect(400);
    desk.client().get(SEARCH, Map.of("q", "x\u0000")).expect(400);
    desk.client().get(SEARCH, Map.of("q", "x", "object", "tickt")).expect(404);
    desk.client().get("/apps/no_such/search", Map.of("q", "x")).expect(404);
  }

  @Test
  void takesEverythingForWords() {
    for (String typed : List.of("'", "\\", "a' | 'b", ":*", "!!", "<->", "%", "_", "🎄", "(((")) {
      desk.manager().get(SEARCH, Map.of("q", typed)).expect(200);
      Desk.list(desk.manager(), Map.of("search", typed)).expect(200);
    }
  }

  private static List<Long> found(Person person, String typed) {
    JsonNode answer =
        person.get(SEARCH, Map.of("q", typed, "object", "ticket", "size", "200")).expect(200);
    List<Long> ids = new ArrayList<>();
    answer
        .get("items")
        .forEach(
            group -> group.get("records").forEach(record -> ids.add(record.get("id").asLong())));
    return ids;
  }
}
