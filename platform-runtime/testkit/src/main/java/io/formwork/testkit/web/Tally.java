package io.formwork.testkit.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What came back to a {@link Battery}, judged. */
final class Tally {

  private static final int ERROR = 500;
  static final int NOT_FOUND = 404;

  /** Whoever is told to come again later has tried nothing. */
  private static final int TOO_SOON = 429;

  private static final int MOST_TOLD = 40;

  private final Duration soon;
  private final List<String> wrong = new ArrayList<>();
  private final Set<String> reached = new HashSet<>();
  private final Map<String, Late> late = new TreeMap<>();
  private int sent;
  private int effects;
  private Duration slowest = Duration.ZERO;

  Tally(Duration soon) {
    this.soon = soon;
  }

  boolean late(Duration taken) {
    return taken.compareTo(soon) > 0;
  }

  synchronized void note(Place place, String text, Answer answer, Duration taken) {
    sent++;
    slowest = taken.compareTo(slowest) > 0 ? taken : slowest;
    if (answer.status() != NOT_FOUND) {
      reached.add(place.toString());
    }
    boolean refused = answer.status() >= ERROR || answer.status() == TOO_SOON;
    if (refused || Signs.in(answer, text)) {
      effects++;
      tell(place, text, answer, taken);
    } else if (late(taken)) {
      late.merge(place.toString(), new Late(text, taken), Late::longer);
    }
  }

  private void tell(Place place, String text, Answer answer, Duration taken) {
    if (wrong.size() < MOST_TOLD) {
      String type = answer.header("Content-Type");
      wrong.add(
          "%s: %s, %d ms, %s: %s".formatted(place, answer.status(), taken.toMillis(), type, text));
    }
  }

  synchronized List<String> wrong() {
    return List.copyOf(wrong);
  }

  synchronized Map<String, Late> late() {
    return Map.copyOf(late);
  }

  synchronized int effects() {
    return effects;
  }

  synchronized int sent() {
    return sent;
  }

  /** Whether the place has answered anything but that there is nothing. */
  synchronized boolean reached(String place) {
    return reached.contains(place);
  }

  synchronized Duration slowest() {
    return slowest;
  }
}
