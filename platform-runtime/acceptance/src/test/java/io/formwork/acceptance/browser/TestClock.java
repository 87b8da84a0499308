package io.formwork.acceptance.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.acceptance.server.RunningFormwork;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Moves the clock of the running Formwork on. */
record TestClock(RunningFormwork formwork) {

  void advance(Duration by) throws IOException, InterruptedException {
    String administrator =
        Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(formwork.url().resolve("api/test-clock/advance"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + administrator)
            .POST(HttpRequest.BodyPublishers.ofString("{\"by\": \"" + by + "\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
    }
  }
}
