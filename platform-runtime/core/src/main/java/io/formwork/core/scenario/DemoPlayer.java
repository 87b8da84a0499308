package io.formwork.core.scenario;

import io.formwork.core.application.Application;
import io.formwork.core.scenario.ScenarioResult.Difference;
import io.formwork.metadata.model.Demo;
import io.formwork.metadata.model.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Gives an application a lively past: plays all stories of a demo beside one another on one clock,
 * timers included, until the present.
 */
public final class DemoPlayer {

  /** What people were told before that long ago they have read. */
  private static final Duration UNREAD = Duration.ofHours(12);

  private final Stage stage;

  public DemoPlayer(Stage stage) {
    this.stage = stage;
  }

  /** A story on its way: when its next step comes, and what is left of it. */
  private static final class Telling {

    private final int number;
    private final Player player;
    private final Iterator<Scenario.Step> steps;
    private Instant at;

    Telling(int number, Instant at, Player player, Iterator<Scenario.Step> steps) {
      this.number = number;
      this.at = at;
      this.player = player;
      this.steps = steps;
    }
  }

  /**
   * Plays the demo, leaves the clock at the present and lets it go.
   *
   * @return the steps that could not be played; their stories ended there
   */
  public List<Difference> play(Demo demo, Instant present) {
    Instant until = present.truncatedTo(ChronoUnit.SECONDS);
    PriorityQueue<Telling> tellings =
        new PriorityQueue<>(
            Comparator.<Telling, Instant>comparing(t -> t.at).thenComparing(t -> t.number));
    StoryTime time = new StoryTime(stage);
    for (Demo.Story story : demo.stories()) {
      Player player = new Player(stage, time);
      Instant begins = until.minus(story.before());
      tellings.add(new Telling(tellings.size(), begins, player, story.steps().iterator()));
    }
    Optional.ofNullable(tellings.peek()).ifPresent(first -> time.beginAt(first.at));
    try {
      List<Difference> failed = new ArrayList<>(tell(tellings, time, until.minus(UNREAD)));
      everybodyReads();
      failed.addAll(tell(tellings, time, until));
      return failed;
    } finally {
      stage.clock().release();
    }
  }

  private static List<Difference> tell(
      PriorityQueue<Telling> tellings, StoryTime time, Instant until) {
    List<Difference> failed = new ArrayList<>();
    Telling next = tellings.peek();
    while (next != null && !next.at.isAfter(until)) {
      tellings.remove(next);
      time.moveTo(next.at);
      List<Difference> differences = proceed(next);
      failed.addAll(differences);
      if (differences.isEmpty() && next.steps.hasNext()) {
        tellings.add(next);
      }
      next = tellings.peek();
    }
    time.moveTo(until);
    return failed;
  }

  /** An inbox with a month of unread messages would be nobody's. */
  private void everybodyReads() {
    Application application = stage.application();
    Set<Long> people = new HashSet<>();
    application
        .model()
        .roles()
        .keySet()
        .forEach(role -> people.addAll(application.users().withRole(role)));
    Instant now = application.clock().instant();
    stage
        .transactions()
        .required(() ->
            people.forEach(person -> application.stores().notifications().markRead(person, now)));
  }

  /** Plays the story's steps until it has to wait. */
  private static List<Difference> proceed(Telling story) {
    while (story.steps.hasNext()) {
      Scenario.Step step = story.steps.next();
      if (step.deed() instanceof Scenario.Advance advance) {
        story.at = story.at.plus(advance.by());
        return List.of();
      }
      List<String> problems = story.player.play(step);
      if (!problems.isEmpty()) {
        return problems.stream().map(what -> new Difference(step.span(), what)).toList();
      }
    }
    return List.of();
  }
}
