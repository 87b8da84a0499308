package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Programs come in with keys, and find what these leave of their owners' rights. */
@ExtendWith(WithFormwork.class)
class KeysIT {

  private static final String USERS = "/apps/support_desk/user";

  private final Desk desk;

  KeysIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void aKeyActsForItsOwnerAndTheHistoryNamesIt() {
    JsonNode made = make(desk.client(), "Касса", ", \"write\": true", "");
    Person program = desk.program(made.get("key").asText());
    JsonNode me = program.get("/me").expect(200);
    assertEquals("ivanov", me.get("login").asText());
    assertEquals("Касса", me.at("/key/name").asText());

    Answer created =
        program.post(Desk.TICKETS, "{\"subject\": \"Касса молчит\", \"criticality\": \"high\"}");
    String ticket = Desk.TICKETS + "/" + created.expect(201).get("id").asLong();
    assertEquals("", created.header("Set-Cookie"), "no session is begun");
    JsonNode newest = desk.client().get(ticket + "/history").expect(200).at("/items/0");
    assertEquals("Касса", newest.get("key").asText());
    assertEquals("rest", newest.get("channel").asText());
  }

  @Test
  void oneForReadingSendsNothingThatChanges() {
    String key = make(desk.client(), "Табло", "", "").get("key").asText();
    Person program = desk.program(key);
    String ticket = desk.newTicket("Для табло");
    JsonNode may = program.get(ticket).expect(200).get("$may");
    assertEquals(0, may.get("update").size());
    for (JsonNode offer : may.get("take")) {
      assertFalse(offer.get("allowed").asBoolean());
    }
    assertEquals(403, program.post(Desk.TICKETS, "{}").status());
    assertEquals(403, program.patch(ticket, "{\"subject\": \"x\"}").status());
    assertEquals(403, program.post(ticket + "/transitions/cancel", "{}").status());
    assertEquals(
        403,
        program
            .with("Content-Type", "application/octet-stream")
            .post("/apps/support_desk/files/attachment?name=a.png", new byte[] {1})
            .status());
    JsonNode paths = program.get("/apps/support_desk/openapi.json").expect(200).get("paths");
    assertTrue(paths.get("/apps/support_desk/ticket").has("get"));
    assertFalse(paths.get("/apps/support_desk/ticket").has("post"));
  }

  @Test
  void whatIsNotNamedIsNotThere() {
    Person manager = desk.manager();
    String key = make(manager, "Отчёты", "", ", \"objects\": [\"ticket\"]").get("key").asText();
    Person program = desk.program(key);
    assertTrue(manager.get(USERS).expect(200).get("items").size() > 0);
    assertEquals(0, program.get(USERS).expect(200).get("items").size());
    assertEquals(404, program.get(USERS + "/" + desk.id(manager)).status());
    JsonNode row =
        program
            .get(
                Desk.TICKETS,
                Map.of("fields", "number,client.email", "filter", "client != null", "size", "1"))
            .expect(200)
            .at("/items/0");
    assertTrue(row.get("client.email").isNull());
    assertEquals(
        0,
        program
            .get(Desk.TICKETS, Map.of("filter", "client.email != null"))
            .expect(200)
            .get("items")
            .size());
  }

  /** And what one with the same roles has found before is nothing to the other. */
  @Test
  void whatBelongsToSomethingUnnamedIsNotThereEither() {
    String messages = "/apps/support_desk/ticket_messages";
    String narrow =
        make(desk.manager(), "Беседы", "", ", \"objects\": [\"ticket_messages\"]")
            .get("key")
            .asText();
    String wide =
        make(desk.manager(), "Обращения", "", ", \"objects\": [\"ticket_messages\", \"ticket\"]")
            .get("key")
            .asText();
    for (int time = 0; time < 2; time++) {
      assertEquals(0, desk.program(narrow).get(messages).expect(200).get("items").size());
      assertTrue(desk.manager().get(messages).expect(200).get("items").size() > 0);
      assertTrue(desk.program(wide).get(messages).expect(200).get("items").size() > 0);
    }
  }

  @Test
  void itIsRevokedAtOnce() {
    JsonNode made = make(desk.client(), "Кратко", "", "");
    Person program = desk.program(made.get("key").asText());
    program.get("/me").expect(200);
    assertEquals(204, desk.client().delete("/keys/" + made.get("id").asLong()).status());
    Answer refused = program.get("/me");
    assertEquals("urn:formwork:problem:unauthorized", refused.expect(401).get("type").asText());
    assertEquals(
        "Bearer realm=\"formwork\", error=\"invalid_token\"", refused.header("WWW-Authenticate"));
    Answer unknown = desk.program("fwk_" + "0".repeat(49)).get("/me");
    assertEquals(refused.json(), unknown.json());
  }

  @Test
  void anAccountThatOnlyAProgramUsesNeedsNoPassword() {
    Person admin = desk.administrator();
    long robot =
        admin
            .post(USERS, "{\"login\": \"robot\", \"name\": \"Робот\", \"roles\": [\"manager\"]}")
            .expect(201)
            .get("id")
            .asLong();
    String keys = "/apps/support_desk/accounts/" + robot + "/keys";
    JsonNode made = admin.post(keys, wanted("Обмен", "", "")).expect(201);
    assertEquals(
        "robot",
        desk.program(made.get("key").asText()).get("/me").expect(200).get("login").asText());
    assertEquals(404, desk.manager().get(keys).status());
    admin.patch(USERS + "/" + robot, "{\"active\": false}").expect(200);
    assertEquals(401, desk.program(made.get("key").asText()).get("/me").status());
  }

  @Test
  void aKeyMakesNoKeysAndTakesNobodysPlace() {
    Person admin = desk.administrator();
    String key =
        make(admin, "Выпуски", ", \"write\": true, \"administer\": true", "").get("key").asText();
    Person program = desk.program(key);
    assertEquals(403, program.get("/keys").status());
    assertEquals(403, program.post("/keys", wanted("Ещё", "", "")).status());
    String account = "/apps/support_desk/accounts/" + desk.id(desk.manager());
    assertEquals(403, program.post(account + "/password").status());
    assertEquals(403, program.with("On-Behalf-Of", "orlova").get("/me").status());
    program.get("/releases").expect(200);
    assertEquals(403, ofManager().get("/releases").status());
  }

  /** A key of the manager's has no release to see. */
  private Person ofManager() {
    return desk.program(make(desk.manager(), "Чужое", "", "").get("key").asText());
  }

  private static JsonNode make(Person person, String name, String more, String ofApp) {
    return person.post("/keys", wanted(name, more, ofApp)).expect(201);
  }

  private static String wanted(String name, String more, String ofApp) {
    Instant expires = Instant.now().plus(30, ChronoUnit.DAYS);
    return """
    {"name": "%s", "expires": "%s"%s, "apps": [{"app": "support_desk"%s}]}
    """
        .formatted(name, expires, more, ofApp);
  }
}
