package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Figures over REST are those of the rows that the caller may list. */
@ExtendWith(WithFormwork.class)
class AggregateIT {

  private static final String FIGURES = Desk.TICKETS + "/aggregate";

  private final Desk desk;

  AggregateIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void countsWhatTheCallerMayList() {
    desk.newTicket("One");
    desk.ticketInWork("Two");
    for (Person person : new Person[] {desk.client(), desk.agent(), desk.manager()}) {
      Map<String, Long> counted = new HashMap<>();
      JsonNode rows =
          Desk.list(person, Map.of("size", "500", "fields", "status,criticality"))
              .expect(200)
              .get("items");
      rows.forEach(row ->
          counted.merge(
              row.get("status").asText() + row.get("criticality").asText(), 1L, Long::sum));

      Map<String, Long> told = new HashMap<>();
      person
          .get(FIGURES, Map.of("measures", "count", "by", "status,criticality"))
          .expect(200)
          .get("items")
          .forEach(group ->
              told.put(
                  group.get("status").asText() + group.get("criticality").asText(),
                  group.get("count").asLong()));

      assertEquals(counted, told);
    }
  }

  @Test
  void groupsByNothingThatMayNotBeRead() {
    String ticket = desk.ticketInWork("Second line " + System.nanoTime());
    desk.agent()
        .post(ticket + "/transitions/ask_line_change", "{\"line_change_reason\": \"Canary\"}")
        .expect(200);
    Map<String, String> query =
        Map.of(
            "measures",
            "count:line_change_reason,max:line_change_reason",
            "by",
            "line_change_reason");

    assertTrue(desk.manager().get(FIGURES, query).expect(200).toString().contains("Canary"));
    JsonNode client = desk.client().get(FIGURES, query).expect(200);
    assertEquals(1, client.get("items").size());
    assertTrue(client.at("/items/0/line_change_reason").isNull());
    assertEquals(0, client.at("/items/0/count:line_change_reason").asLong());
    assertTrue(client.at("/items/0/max:line_change_reason").isNull());
  }

  @Test
  void namesGroupsAndSortsByFigures() {
    desk.ticketInWork("Three");
    JsonNode answer =
        desk.manager()
            .get(
                FIGURES,
                Map.of(
                    "measures", "count,median:created_at,p90:rating,avg:rating",
                    "by", "assignee,created_at.month",
                    "sort", "-count",
                    "size", "1"))
            .expect(200);
    assertEquals(1, answer.get("items").size());
    assertTrue(answer.at("/items/0/created_at.month").asText().endsWith("-01"));
    Set<String> names = new HashSet<>();
    desk.manager()
        .get(FIGURES, Map.of("by", "assignee"))
        .expect(200)
        .get("items")
        .forEach(group -> names.add(group.at("/assignee/name").asText()));
    assertTrue(names.stream().anyMatch(name -> !name.isEmpty()), names.toString());
  }

  @Test
  void saysWhatIsWrong() {
    for (Map<String, String> wrong :
        List.of(
            Map.of("measures", "sum:subject"),
            Map.of("measures", "total"),
            Map.of("measures", "p100:rating"),
            Map.of("measures", "sum:"),
            Map.of("by", "subject.month"),
            Map.of("by", "data"),
            Map.of("by", "description"),
            Map.of("sort", "subject"),
            Map.of("filter", "subject"),
            Map.of("having", "count > 1"))) {
      desk.manager().get(FIGURES, wrong).expect(400);
    }
  }
}
