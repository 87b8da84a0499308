package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** What a server said to one request. */
public record Answer(HttpResponse<byte[]> response) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> OF_THE_MOMENT = Set.of("date", "ratelimit");
  private static final int OF_A_CLASS = 100;
  private static final int SUCCESS = 2;

  public int status() {
    return response.statusCode();
  }

  public boolean successful() {
    return status() / OF_A_CLASS == SUCCESS;
  }

  /** The first header of that name, or nothing. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The body; nothing at all when it is no JSON. */
  public JsonNode json() {
    try {
      JsonNode read = header("Content-Type").contains("json") ? JSON.readTree(bytes()) : null;
      return read == null ? JSON.missingNode() : read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The body of a success.
   *
   * @throws IllegalStateException with what was said instead
   */
  public JsonNode good() {
    if (!successful()) {
      throw new IllegalStateException(
          response.request().method() + " " + response.uri() + ": " + status() + " " + text());
    }
    return json();
  }

  /**
   * All that a reader could learn: the status, the body, and the headers but those that tell the
   * time and how often the reader has asked.
   */
  public String whole() {
    StringBuilder whole = new StringBuilder().append(status()).append('\n');
    response
        .headers()
        .map()
        .forEach((name, values) -> {
          if (!OF_THE_MOMENT.contains(name.toLowerCase(Locale.ROOT))) {
            whole.append(name).append(": ").append(values).append('\n');
          }
        });
    return whole.append(text()).toString();
  }
}
