package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import io.formwork.acceptance.server.WithFormwork;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every answer that is no success is a problem of RFC 9457. */
@ExtendWith(WithFormwork.class)
class ProblemsIT {

  private final Desk desk;

  ProblemsIT(RunningFormwork formwork) {
    desk = new Desk(formwork.url());
  }

  @Test
  void wrongPasswordIsProblemToo() {
    problem(desk.client().withPassword("wrong").get("/me"), 401, "unauthorized");
    problem(desk.person("nobody").get("/me"), 401, "unauthorized");
  }

  @Test
  void whoeverGuessesAtPasswordsHasToWaitAndNobodyElse() {
    Person guesser = desk.person("guesser");
    int free = 0;
    while (guesser.get("/me").status() == 401) {
      free++;
      assertTrue(free < 50, "guesses as often as it likes");
    }
    assertTrue(free >= 5, "the first five are free");
    Answer refused = guesser.get("/me");
    problem(refused, 429, "too-many-attempts");
    assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
    desk.client().get("/me").expect(200);
  }

  @Test
  void unknownThingsAreNotFound() {
    problem(desk.client().get("/nothing"), 404, "not-found");
    problem(desk.client().get("/apps/support_desk/ticket/0"), 404, "not-found");
    problem(desk.client().get("/apps/support_desk/ticket/abc"), 404, "not-found");
    problem(desk.client().get("/apps/other/ticket"), 404, "not-found");
    JsonNode object = problem(desk.client().get("/apps/support_desk/tiket"), 404, "not-found");
    assertTrue(object.get("detail").asText().contains("Did you mean \"ticket\"?"));
  }

  @Test
  void aLoginIsThereOnce() {
    String body = "{\"login\": \"belov\", \"name\": \"Another\"}";
    JsonNode taken =
        problem(desk.administrator().post("/apps/support_desk/user", body), 422, "invalid");
    assertEquals("/login", taken.at("/errors/0/pointer").asText());
  }

  @Test
  void nobodyPublishesInThePlaceOfAnother() {
    Person away = desk.administrator().with("On-Behalf-Of", "belov");
    problem(away.post("/releases/support_desk/1/rollback/plan"), 403, "forbidden");
  }

  @Test
  void methodAndMediaTypeAreChecked() {
    Answer method = desk.client().delete("/me");
    problem(method, 405, "method-not-allowed");
    assertTrue(method.header("Allow").contains("GET"));
    problem(
        desk.client().with("Content-Type", "text/plain").post("/apps/support_desk/ticket"),
        415,
        "unsupported-media-type");
    problem(desk.client().with("Accept", "text/html").get("/apps"), 406, "not-acceptable");
  }

  @Test
  void bodiesAreReadWithCare() {
    JsonNode broken =
        problem(desk.client().post(Desk.TICKETS, "{\"subject\": \n oops}"), 400, "bad-request");
    assertEquals(2, broken.at("/errors/0/line").asInt());
    JsonNode unknown =
        problem(desk.client().post(Desk.TICKETS, "{\"subjct\": \"x\"}"), 422, "invalid");
    assertEquals("/subjct", unknown.at("/errors/0/pointer").asText());
    assertTrue(unknown.get("detail").asText().contains("Did you mean \"subject\"?"));
    JsonNode missing = problem(desk.client().post(Desk.TICKETS, "{}"), 422, "invalid");
    assertEquals("/subject", missing.at("/errors/0/pointer").asText());
    String large = "{\"subject\": \"" + "x".repeat(2 << 20) + "\"}";
    problem(desk.client().post(Desk.TICKETS, large), 413, "too-large");
  }

  @Test
  void wrongFiltersArePointedAt() {
    JsonNode unknown =
        problem(
            Desk.list(desk.client(), Map.of("filter", "status == \"in_work\" && categroy == null")),
            400,
            "bad-request");

    assertEquals("filter", unknown.at("/errors/0/parameter").asText());
    assertEquals(24, unknown.at("/errors/0/column").asInt());
    assertTrue(unknown.get("detail").asText().contains("Did you mean \"category\"?"));
    problem(
        Desk.list(desk.client(), Map.of("filter", "status == \"burning\"")), 400, "bad-request");
    problem(Desk.list(desk.client(), Map.of("size", "501")), 400, "bad-request");
    problem(Desk.list(desk.client(), Map.of("sort", "-nothing")), 400, "bad-request");
    problem(Desk.list(desk.client(), Map.of("filtre", "true")), 400, "bad-request");
  }

  @Test
  void speaksTheLanguageThatIsWanted() {
    JsonNode russian =
        desk.client().with("Accept-Language", "ru").post(Desk.TICKETS, "{}").expect(422);
    assertEquals("Данные не приняты", russian.get("title").asText());
  }

  @Test
  void otherSitesAreKeptOut() {
    String body = "{\"subject\": \"Forged\", \"criticality\": \"low\"}";
    problem(
        desk.client().with("Sec-Fetch-Site", "cross-site").post(Desk.TICKETS, body),
        403,
        "forbidden");
    problem(desk.client().with("Cookie", "x=1").post(Desk.TICKETS, body), 403, "forbidden");
    desk.client()
        .with("Cookie", "x=1")
        .with("X-Requested-With", "test")
        .post(Desk.TICKETS, body)
        .expect(201);
  }

  private static JsonNode problem(Answer answer, int status, String type) {
    JsonNode problem = answer.expect(status);
    assertTrue(answer.header("Content-Type").startsWith("application/problem+json"));
    assertEquals("urn:formwork:problem:" + type, problem.get("type").asText());
    assertEquals(status, problem.get("status").asInt());
    assertTrue(problem.get("instance").asText().startsWith("/api/"));
    return problem;
  }
}
