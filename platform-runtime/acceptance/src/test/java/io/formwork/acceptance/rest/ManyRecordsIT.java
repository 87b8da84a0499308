package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many records at once over REST: the same with each of them, and rows of a file. */
@ExtendWith(WithFormwork.class)
class ManyRecordsIT {

  private static final String USERS = "/apps/support_desk/user";

  private final Desk desk;

  ManyRecordsIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void aBulkAnswersForEachRecordAndADryRunKeepsNothing() {
    String ticket = desk.newTicket("One of many");
    String id = ticket.substring(ticket.lastIndexOf('/') + 1);
    String body =
        "{\"records\": [%s, 999999], \"changes\": {\"category\": \"hardware\"}, \"dry_run\": %s}";

    JsonNode tried = bulk(desk.manager(), body.formatted(id, true));
    assertEquals(1, tried.at("/totals/done").asInt(), tried.toString());
    assertEquals(1, tried.at("/totals/not_found").asInt());
    assertTrue(desk.manager().get(ticket).expect(200).at("/category").isNull());

    bulk(desk.manager(), body.formatted(id, false));
    assertEquals("hardware", desk.manager().get(ticket).expect(200).at("/category").asText());
    JsonNode others = bulk(desk.otherClient(), body.formatted(id, false));
    assertEquals(2, others.at("/totals/not_found").asInt(), "nothing is told of it");
  }

  @Test
  void aFileIsTriedAndItsGoodRowsAreBroughtIn() {
    String file = "Логин,Линия\nbelov,Вторая линия\npetrov,Третья линия\n";
    JsonNode tried = bring(desk.manager(), "", file);
    assertEquals(1, tried.at("/totals/changed").asInt(), tried.toString());
    assertEquals(1, tried.at("/totals/invalid").asInt());
    assertEquals("first", line("belov"));

    JsonNode roles =
        bring(desk.administrator(), "?match=login", "Логин;Роли\nbelov;Сотрудник поддержки\n");
    assertEquals(1, roles.at("/totals/unchanged").asInt(), "lists come back as they went out");
    bring(desk.manager(), "?match=login&mode=good", file);
    assertEquals("second", line("belov"));
    bring(desk.manager(), "?match=login&mode=good", file.replace("Вторая", "Первая"));
    assertEquals("first", line("belov"));
    JsonNode last = desk.manager().get(USERS + "/import").expect(200);
    assertEquals("done", last.get("standing").asText());
    assertEquals("good", last.get("mode").asText());
    assertEquals(3, last.get("row").asInt(), "a bad row is over, too");
    table(desk.agent()).post(USERS + "/import?match=login", bytes(file)).expect(403);
    desk.agent().get(USERS + "/import").expect(403);
  }

  private static JsonNode bulk(Person person, String body) {
    return person.post("/apps/support_desk/ticket/bulk", body).expect(200);
  }

  private static JsonNode bring(Person person, String parameters, String file) {
    return table(person).post(USERS + "/import" + parameters, bytes(file)).expect(200);
  }

  private static Person table(Person person) {
    return person.with("Content-Type", "application/octet-stream");
  }

  private static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }

  private String line(String login) {
    long id = desk.id(desk.person(login));
    return desk.manager().get(USERS + "/" + id).expect(200).at("/line").asText();
  }
}
