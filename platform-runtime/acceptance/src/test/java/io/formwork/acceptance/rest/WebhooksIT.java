package io.formwork.acceptance.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.acceptance.server.RunningFormwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The webhook of the example library, from a running server to a receiver on this machine. */
class WebhooksIT {

  private static final String APP = "/apps/library";
  private static final String WEBHOOK = APP + "/webhooks/catalogue";
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";

  private static RunningFormwork formwork;
  private static Receiver receiver;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Path example = Path.of("..", "..", "docs", "example").toAbsolutePath().normalize();
    formwork =
        RunningFormwork.start("webhooks-run", List.of("--definitions=" + example, "--no-demo"));
    receiver = new Receiver();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    receiver.close();
    formwork.close();
  }

  private static Person librarian() {
    return Person.named(formwork.url(), "boris");
  }

  private static void configure(String text) throws IOException {
    Files.writeString(formwork.data().resolve("webhooks.properties"), text);
  }

  /** What the server must be told so that it calls this machine. */
  private static String allowing() {
    return "hosts = http://127.0.0.1:%d\nprivate_addresses = 127.0.0.1\nsecret.catalogue = whsec_%s\n"
        .formatted(receiver.port(), KEY);
  }

  private static void setAddress(String address) {
    librarian().patch(APP + "/settings", "{\"catalogue\": \"" + address + "\"}").expect(200);
  }

  private static long book(String name) {
    return librarian()
        .post(APP + "/book", "{\"name\": \"" + name + "\", \"shelf\": \"science\", \"copies\": 2}")
        .expect(201)
        .get("id")
        .asLong();
  }

  private static JsonNode newest() {
    return librarian().get(WEBHOOK + "/deliveries?size=1").expect(200).at("/items/0");
  }

  /** Waits until the newest delivery is in that state. */
  private static JsonNode newest(String state) throws InterruptedException {
    JsonNode delivery = newest();
    for (int i = 0; i < 100 && !delivery.path("state").asText().equals(state); i++) {
      Thread.sleep(100);
      delivery = newest();
    }
    assertEquals(state, delivery.path("state").asText(), delivery::toString);
    return delivery;
  }

  /** Waits until an attempt for the newest delivery has failed. */
  private static JsonNode trouble() throws InterruptedException {
    JsonNode delivery = newest();
    for (int i = 0; i < 100 && delivery.path("trouble").isNull(); i++) {
      Thread.sleep(100);
      delivery = newest();
    }
    return delivery;
  }

  @Test
  void reachesAReceiverThatVerifiesIt() throws Exception {
    configure(allowing());
    setAddress("http://127.0.0.1:" + receiver.port() + "/hook");
    receiver.answers(204);
    long start = System.nanoTime();
    long id = book("Optics «ё»");
    Receiver.Request request = receiver.next("Optics «ё»");
    long milliseconds = Duration.ofNanos(System.nanoTime() - start).toMillis();

    assertTrue(request.isSignedBy(KEY));
    assertEquals("book.created", request.json().get("type").asText());
    assertEquals(id, request.json().at("/data/id").asLong());
    assertEquals("Optics «ё»", request.json().at("/data/fields/name").asText());
    assertEquals(2, request.json().at("/data/fields/copies").asInt());
    assertFalse(request.json().at("/data/fields").has("price"));
    assertTrue(milliseconds < 5_000, () -> milliseconds + " ms");
    assertEquals(request.header("webhook-id"), newest("sent").get("id").asText());
  }

  @Test
  void isTriedAgainUntilItIsTaken() throws Exception {
    configure(allowing());
    setAddress("http://127.0.0.1:" + receiver.port() + "/hook");
    receiver.answers(503);
    book("Persuasion");
    String id = receiver.next("Persuasion").header("webhook-id");
    JsonNode waiting = trouble();
    assertEquals("waiting", waiting.get("state").asText());
    assertEquals(503, waiting.get("last_status").asInt());
    assertEquals("The other side refused.", waiting.get("reason").asText());
    receiver.answers(200);
    Receiver.Request again = receiver.next("Persuasion");
    assertEquals(id, again.header("webhook-id"));
    assertTrue(again.isSignedBy(KEY));
    newest("sent");
  }

  @Test
  void callsNobodyThatTheServerWasNotToldOf() throws Exception {
    int port = receiver.port();
    String secret = "secret.catalogue = whsec_" + KEY + "\n";
    configure(secret);
    setAddress("http://127.0.0.1:" + port + "/hook");
    int before = receiver.requests();
    book("Unknown host");
    assertEquals("host_not_allowed", trouble().get("trouble").asText());
    configure(secret + "hosts = http://127.0.0.1:" + port + "\n");
    book("Private address");
    assertEquals("address_not_allowed", trouble().get("trouble").asText());
    configure("hosts = http://127.0.0.1:" + port + "\nprivate_addresses = 127.0.0.1\n");
    book("No secret");
    assertEquals("no_secret", trouble().get("trouble").asText());
    configure("everything = yes\n");
    book("Mistake");
    assertEquals("bad_configuration", trouble().get("trouble").asText());
    assertEquals(before, receiver.requests());
  }

  @Test
  void restsAndIsSentAgainByAdministratorsOnly() throws Exception {
    configure(allowing());
    setAddress("http://127.0.0.1:" + receiver.port() + "/hook");
    receiver.answers(200);
    assertTrue(
        librarian().patch(WEBHOOK, "{\"paused\": true}").expect(200).get("paused").asBoolean());
    book("Later");
    assertEquals(0, newest().get("attempts").asInt());
    assertFalse(
        librarian().patch(WEBHOOK, "{\"paused\": false}").expect(200).get("paused").asBoolean());
    String id = newest("sent").get("id").asText();
    receiver.next("Later");
    librarian().post(WEBHOOK + "/deliveries/" + id + "/send").expect(200);
    assertEquals(id, receiver.next("Later").header("webhook-id"));
    assertEquals(
        List.of("catalogue.sent_again", "catalogue.paused", "catalogue.paused"),
        librarian()
            .get(WEBHOOK + "/history")
            .expect(200)
            .get("items")
            .findValuesAsText("field")
            .subList(0, 3));

    Person reader = Person.named(formwork.url(), "anna");
    reader.get(APP + "/webhooks").expect(403);
    reader.get(WEBHOOK + "/deliveries").expect(403);
    reader.patch(WEBHOOK, "{\"paused\": true}").expect(403);
    reader.post(WEBHOOK + "/deliveries/" + id + "/send").expect(403);
    librarian().get(APP + "/webhooks/other/deliveries").expect(404);
    librarian().post(WEBHOOK + "/deliveries/msg_0/send").expect(404);
    librarian().patch(WEBHOOK, "{\"paused\": 1}").expect(422);
    librarian().get(WEBHOOK + "/deliveries?state=lost").expect(400);
  }
}
