package io.formwork.acceptance.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.rest.Person.Answer;
import io.formwork.acceptance.server.RunningFormwork;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whoever asks too often waits, alone and not for long. */
@TestInstance(Lifecycle.PER_CLASS)
class RatesIT {

  private static final String SEARCH = "/apps/support_desk/search";
  private static final Map<String, String> PRINTER = Map.of("q", "принтер");
  private static final int FAR_TOO_MANY = 60;

  private RunningFormwork formwork;
  private Desk desk;

  @BeforeAll
  void start() throws Exception {
    formwork =
        RunningFormwork.start("rates", List.of("--rates", "searches=30, requests=0, strangers=20"));
    desk = new Desk(formwork.url());
    desk.agent().get("/me").expect(200);
    desk.manager().get("/me").expect(200);
  }

  @AfterAll
  void stop() throws InterruptedException {
    formwork.close();
  }

  @Test
  void refusesWithTheTimeToWaitAndAnswersAfterwards() throws Exception {
    Answer first = desk.agent().get(SEARCH, PRINTER);
    first.expect(200);
    assertEquals("\"searches\";q=30;w=60", first.header("RateLimit-Policy"));
    assertTrue(first.header("RateLimit").startsWith("\"searches\";r=29;t="));

    Answer refused = repeated(desk.agent(), SEARCH, 200);
    assertTooMany(refused);
    assertTrue(refused.expect(429).get("detail").asText().contains("30"));
    long pause = pause(refused);
    assertTrue(pause >= 1 && pause <= 2, () -> "wait " + pause);
    desk.manager().get(SEARCH, PRINTER).expect(200);
    desk.agent().get("/me").expect(200);

    Thread.sleep(pause * 1000);
    desk.agent().get(SEARCH, PRINTER).expect(200);
  }

  @Test
  void strangersKeepOutNobodyWhoIsKnownThere() throws Exception {
    Person stranger =
        desk.program("fwk_" + "0".repeat(49)).with("Cookie", sessionOfTheSignInPage());
    Answer refused = repeated(stranger, "/me", 401);
    assertTooMany(refused);
    assertTrue(pause(refused) >= 1);
    desk.agent().get("/me").expect(200);
  }

  /** The sign-in page answers 200 whatever password comes with it, and that opens nothing. */
  @Test
  void whatIsForEverybodyMakesNobodyKnown() throws Exception {
    String guess = "Basic " + Base64.getEncoder().encodeToString("gromov:guess".getBytes(UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<Void> page = asked(client, "login", guess);
      while (page.statusCode() == 429) { // another test has come before
        Thread.sleep(1000 * Long.parseLong(page.headers().firstValue("Retry-After").orElseThrow()));
        page = asked(client, "login", guess);
      }
      assertEquals(200, page.statusCode());
      repeated(desk.program("fwk_" + "1".repeat(49)), "/me", 401);
      assertEquals(429, asked(client, "api/me", guess).statusCode());
    }
  }

  private HttpResponse<Void> asked(HttpClient client, String path, String authorization)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(formwork.url().resolve(path))
            .header("Authorization", authorization)
            .build();
    return client.send(request, BodyHandlers.discarding());
  }

  /** Anybody gets one, so that it makes nobody known. */
  private String sessionOfTheSignInPage() throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest page = HttpRequest.newBuilder(formwork.url().resolve("login")).build();
      return client.send(page, BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith("JSESSIONID="))
          .map(cookie -> cookie.replaceFirst(";.*", ""))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Answer repeated(Person person, String path, int status) {
    Answer answer = person.get(path, PRINTER);
    for (int i = 0; i < FAR_TOO_MANY && answer.status() == status; i++) {
      answer = person.get(path, PRINTER);
    }
    return answer;
  }

  private static void assertTooMany(Answer refused) {
    JsonNode problem = refused.expect(429);
    assertEquals("urn:formwork:problem:too-many-requests", problem.get("type").asText());
  }

  private static long pause(Answer refused) {
    return Long.parseLong(refused.header("Retry-After"));
  }
}
