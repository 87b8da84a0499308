package io.formwork.testkit.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts hostile texts into every place that a description names, in a request that is good but for
 * that place. Whatever is answered must be what the interface answers: no error of the server, no
 * page, no header that came in with the text, no sign that something understood it, and soon.
 */
public final class Battery {

  private static final String ANY_WORD = "\"" + BodySchema.WORD + "\"";
  private static final int ERROR = 500;
  private static final int NOT_FOUND = 404;

  /** Whoever is told to come again later has tried nothing. */
  private static final int TOO_SOON = 429;

  /** Goes through all texts before one comes again, and not by their kinds. */
  private static final int PRIME = 101;

  private static final int MOST_TOLD = 40;

  private final Map<String, String> usual;
  private final Duration soon;
  private final Set<String> fired = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> reached = new HashSet<>();
  private int sent;
  private int effects;
  private Duration slowest = Duration.ZERO;

  /**
   * @param usual what stands in paths otherwise, by name
   * @param soon how long an answer may take
   */
  public Battery(Map<String, String> usual, Duration soon) {
    this.usual = usual;
    this.soon = soon;
  }

  /** Everywhere in the operations of that document where nothing was sent before. */
  public void fire(Visitor visitor, String document, List<String> texts) {
    for (Place place : places(visitor, document)) {
      if (fired.add(place.toString())) {
        texts.forEach(text -> fire(visitor, place, text));
      }
    }
  }

  /** The same with one of the texts in each place, another in the next. */
  public void sample(Visitor visitor, String document, List<String> texts) {
    for (Place place : places(visitor, document)) {
      if (fired.add(place.toString())) {
        fire(visitor, place, texts.get(fired.size() * PRIME % texts.size()));
      }
    }
  }

  private List<Place> places(Visitor visitor, String document) {
    int number = Integer.parseInt(usual.getOrDefault("id", "1"));
    return Places.of(visitor.get(document).good(), number);
  }

  private void fire(Visitor visitor, Place place, String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!place.mediaType().isEmpty()) {
      headers.put("Content-Type", place.mediaType());
    }
    if (place.in() == Place.In.HEADER) {
      headers.put(place.name(), bytes(text));
    }
    String address = "api" + place.address(usual, text);
    try {
      long begin = System.nanoTime();
      Answer answer = visitor.send(place.method(), address, headers, body(place, text));
      judge(place, text, answer, Duration.ofNanos(System.nanoTime() - begin));
    } catch (IllegalArgumentException unsendable) {
      // A header that no client could send: HTTP has no line breaks in them.
    }
  }

  /** Headers are bytes; what is beyond them goes as UTF-8. */
  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private BodyPublisher body(Place place, String text) {
    return switch (place.in()) {
      case BODY -> BodyPublishers.ofString(text);
      case MEMBER -> sent(Members.with(place.body(), place.name(), text));
      case PATH, QUERY, HEADER ->
          place.json() ? sent(place.body().toString()) : BodyPublishers.noBody();
    };
  }

  /** Words that the description asks for are others each time: some may be there once only. */
  private BodyPublisher sent(String body) {
    return BodyPublishers.ofString(body.replace(ANY_WORD, "\"word" + sent + "\""));
  }

  private void judge(Place place, String text, Answer answer, Duration taken) {
    sent++;
    slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
    if (answer.status() != NOT_FOUND) {
      reached.add(place.toString());
    }
    boolean effect =
        answer.status() >= ERROR
            || answer.status() == TOO_SOON
            || taken.compareTo(soon) > 0
            || Signs.in(answer, text);
    if (effect) {
      effects++;
    }
    if (effect && wrong.size() < MOST_TOLD) {
      String type = answer.header("Content-Type");
      wrong.add(
          "%s: %s, %d ms, %s: %s".formatted(place, answer.status(), taken.toMillis(), type, text));
    }
  }

  /** What was answered wrongly; at most forty. */
  public List<String> wrong() {
    return List.copyOf(wrong);
  }

  /** How many answers were wrong, also those that are not told one by one. */
  public int effects() {
    return effects;
  }

  public int sent() {
    return sent;
  }

  /** How many places something was put into. */
  public int places() {
    return fired.size();
  }

  /** Of those places, how many answered something else than that there is nothing. */
  public int reached() {
    return reached.size();
  }

  public Duration slowest() {
    return slowest;
  }

  /** Everything of that address that a person may read, to compare it with what is there later. */
  public static JsonNode state(Visitor visitor, String list) {
    return visitor.get(list + "?size=500&sort=id").good().path("items");
  }
}
