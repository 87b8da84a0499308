package io.formwork.core.scenario;

import io.formwork.core.scenario.ScenarioResult.Difference;
import io.formwork.metadata.model.Scenario;
import java.util.List;

/**
 * Plays scenarios. The stage's database must hold the scenario's seeds and nothing that another
 * scenario left.
 */
public final class ScenarioRunner {

  private final Stage stage;

  public ScenarioRunner(Stage stage) {
    this.stage = stage;
  }

  /** Plays the scenario until its end, or until a step goes otherwise than it says. */
  public ScenarioResult run(Scenario scenario) {
    StoryTime time = new StoryTime(stage);
    time.beginAt(scenario.clock().atZone(stage.application().model().timezone()).toInstant());
    Player player = new Player(stage, time);
    for (Scenario.Step step : scenario.steps()) {
      List<Difference> differences =
          player.play(step).stream().map(what -> new Difference(step.span(), what)).toList();
      if (!differences.isEmpty()) {
        return new ScenarioResult(scenario, differences);
      }
    }
    return new ScenarioResult(scenario, List.of());
  }
}
