package io.formwork.metadata.model;

import io.formwork.metadata.diagnostic.Span;
import java.time.Duration;
import java.util.List;

/**
 * A lively past, played through the engine itself in virtual time before an application serves for
 * the first time.
 *
 * @param stories each plays beside the others on one clock
 */
public record Demo(String name, List<Story> stories, Span span) {

  public Demo {
    stories = List.copyOf(stories);
  }

  /**
   * A story told before the present.
   *
   * @param before how long before the start of the server it begins
   * @param steps as in a scenario; an {@link Scenario.Advance} moves only this story on
   */
  public record Story(Duration before, List<Scenario.Step> steps, Span span) {
    public Story {
      steps = List.copyOf(steps);
    }
  }
}
