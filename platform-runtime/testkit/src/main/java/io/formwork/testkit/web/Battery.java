package io.formwork.testkit.web;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Puts hostile texts into every place that a description names, in a request that is good but for
 * that place. Whatever is answered must be what the interface answers: no error of the server, no
 * page, no header that came in with the text, no sign that something understood it, and soon.
 */
public final class Battery {

  private static final String ANY_WORD = "\"" + BodySchema.WORD + "\"";

  /** Goes through all texts before one comes again, and not by their kinds. */
  private static final int PRIME = 101;

  /** How often something is asked that was answered late: a busy machine is late once. */
  private static final int PATIENCE = 3;

  private final Things things;
  private final int lanes;
  private final Tally tally;
  private final Set<String> seen = new HashSet<>();
  private final Map<String, Aim> fired = new LinkedHashMap<>();
  private final AtomicInteger words = new AtomicInteger();

  /**
   * @param things what is behind the paths
   * @param soon how long an answer may take
   * @param lanes how many requests are under way at a time
   */
  public Battery(Things things, Duration soon, int lanes) {
    this.things = things;
    this.lanes = lanes;
    this.tally = new Tally(soon);
  }

  /**
   * Everywhere in the operations of that document where nothing was sent before.
   *
   * @param wanted which places are tried, by the method, the path, the kind and the name of each
   */
  public void fireAt(
      Predicate<String> wanted, Visitor visitor, String document, List<String> texts) {
    try (ExecutorService pool = Executors.newFixedThreadPool(lanes)) {
      for (Place place : places(visitor, document)) {
        if (wanted.test(place.toString()) && seen.add(place.toString())) {
          fired.put(place.toString(), new Aim(visitor, place));
          all(texts.stream().map(text -> pool.submit(() -> fire(visitor, place, text))).toList());
        }
      }
    }
  }

  private static void all(List<? extends Future<?>> shots) {
    for (Future<?> shot : shots) {
      try {
        shot.get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed.getCause());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
  }

  /** The same with one of the texts in each so manieth place, another in the next. */
  public void sample(Visitor visitor, String document, List<String> texts, int step) {
    for (Place place : places(visitor, document)) {
      if (seen.add(place.toString()) && seen.size() % step == 0) {
        fired.put(place.toString(), new Aim(visitor, place));
        fire(visitor, place, texts.get(fired.size() * PRIME % texts.size()));
      }
    }
  }

  private List<Place> places(Visitor visitor, String document) {
    return Places.of(visitor.get(document).good(), things);
  }

  /** A place and who tries it. */
  private record Aim(Visitor visitor, Place place) {}

  /** An answer and how long it took. */
  private record Shot(Answer answer, Duration taken) {}

  private void fire(Visitor visitor, Place place, String text) {
    try {
      Shot shot = shoot(visitor, place, text);
      for (int time = 1; tally.late(shot.taken()) && time < PATIENCE; time++) {
        shot = shoot(visitor, place, text);
      }
      tally.note(place, text, shot.answer(), shot.taken());
    } catch (IllegalArgumentException unsendable) {
      // A header that no client could send: HTTP has no line breaks in them.
    }
  }

  private Shot shoot(Visitor visitor, Place place, String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (place.in() == Place.In.HEADER) {
      headers.put(place.name(), bytes(text));
    }
    return sent(visitor, place, Optional.of(text), headers, body(place, text));
  }

  /** The same without any text: all that stands in it is as it should be. */
  private Answer control(Aim aim) {
    Place place = aim.place();
    BodyPublisher body = place.json() ? sent(place.body().toString()) : BodyPublishers.noBody();
    return sent(aim.visitor(), place, Optional.empty(), new LinkedHashMap<>(), body).answer();
  }

  private Shot sent(
      Visitor visitor,
      Place place,
      Optional<String> text,
      Map<String, String> headers,
      BodyPublisher body) {
    if (!place.mediaType().isEmpty()) {
      headers.putIfAbsent("Content-Type", place.mediaType());
    }
    Map<String, String> borrowed = things.borrow(place.method(), place.path());
    String address = "api" + place.address(borrowed, text);
    long begin = System.nanoTime();
    Answer answer = visitor.send(place.method(), address, headers, body);
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    things.giveBack(place.method(), place.path(), borrowed, answer.successful());
    return new Shot(answer, taken);
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
    return BodyPublishers.ofString(
        body.replace(ANY_WORD, "\"word" + words.incrementAndGet() + "\""));
  }

  /** What was answered wrongly; at most forty. */
  public List<String> wrong() {
    return tally.wrong();
  }

  /** How many answers were wrong, also those that are not told one by one. */
  public int effects() {
    return tally.effects();
  }

  /** Places that answered late three times, with the longest of each. */
  public Map<String, Late> late() {
    return tally.late();
  }

  public int sent() {
    return tally.sent();
  }

  /** How many places something was put into. */
  public int places() {
    return fired.size();
  }

  /** How far the texts came; asks once more, without a text, where none met anything. */
  public Reach reach() {
    List<String> toldApart = new ArrayList<>();
    List<String> nowhere = new ArrayList<>();
    fired.forEach((place, aim) -> {
      if (!tally.reached(place)) {
        Answer good = control(aim);
        boolean apart = aim.place().in() == Place.In.PATH && good.status() != Tally.NOT_FOUND;
        (apart ? toldApart : nowhere).add(place + ": " + said(good));
      }
    });
    return new Reach(fired.size() - toldApart.size() - nowhere.size(), toldApart, nowhere);
  }

  private static String said(Answer good) {
    return "without a text " + good.status() + " " + good.json().path("detail").asText();
  }

  public Duration slowest() {
    return tally.slowest();
  }
}
