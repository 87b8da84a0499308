package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts hostile texts into every place that a description names. Whatever is answered must be what
 * the interface answers: no error of the server, no page, no header that came in with the text, and
 * soon.
 */
public final class Battery {

  private static final int ERROR = 500;
  private static final int MOST_TOLD = 40;

  private final Visitor visitor;
  private final Map<String, String> usual;
  private final Duration soon;
  private final List<String> wrong = new ArrayList<>();
  private int sent;
  private Duration slowest = Duration.ZERO;

  /**
   * @param usual what stands in paths otherwise, by name
   * @param soon how long an answer may take
   */
  public Battery(Visitor visitor, Map<String, String> usual, Duration soon) {
    this.visitor = visitor;
    this.usual = usual;
    this.soon = soon;
  }

  /** Everywhere in the operations of that document, below that address. */
  public void fire(String document, String below, List<String> texts) {
    for (Place place : Place.of(visitor.get(document).good())) {
      for (String text : texts) {
        fire(place, below, text);
      }
    }
  }

  private void fire(Place place, String below, String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (place.body()) {
      headers.put("Content-Type", "application/json");
    }
    if (place.in() == Place.In.HEADER) {
      headers.put(place.name(), text);
    }
    try {
      long begin = System.nanoTime();
      Answer answer =
          visitor.send(
              place.method(), below + place.address(usual, text), headers, body(place, text));
      judge(place, text, answer, Duration.ofNanos(System.nanoTime() - begin));
    } catch (IllegalArgumentException unsendable) {
      // A header that no client could send: HTTP has no line breaks in them.
    }
  }

  private static BodyPublisher body(Place place, String text) {
    return switch (place.in()) {
      case BODY -> BodyPublishers.ofString(text);
      case MEMBER -> BodyPublishers.ofString(member(place.name(), text));
      case PATH, QUERY, HEADER ->
          place.body() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
    };
  }

  private static String member(String name, String text) {
    return new ObjectMapper().createObjectNode().put(name, text).toString();
  }

  private void judge(Place place, String text, Answer answer, Duration taken) {
    sent++;
    slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
    String type = answer.header("Content-Type");
    boolean odd =
        answer.status() >= ERROR
            || (answer.bytes().length > 0 && type.startsWith("text/html"))
            || !answer.header("X-Injected").isEmpty()
            || answer.header("Set-Cookie").startsWith("x=")
            || taken.compareTo(soon) > 0;
    if (odd && wrong.size() < MOST_TOLD) {
      wrong.add(
          "%s: %s, %d ms, %s: %s".formatted(place, answer.status(), taken.toMillis(), type, text));
    }
  }

  /** What was answered wrongly; at most forty. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  public int sent() {
    return sent;
  }

  public Duration slowest() {
    return slowest;
  }

  /** Everything of that address that a person may read, to compare it with what is there later. */
  public static JsonNode state(Visitor visitor, String list) {
    return visitor.get(list + "?size=500&sort=id").good().path("items");
  }
}
