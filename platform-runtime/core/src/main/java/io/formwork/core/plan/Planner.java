package io.formwork.core.plan;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Change.Action;
import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.deployment.DeploymentTarget;
import io.formwork.core.deployment.Plan;
import io.formwork.core.deployment.Planning;
import io.formwork.core.deployment.Rewriting;
import io.formwork.core.difference.Difference;
import io.formwork.core.difference.Differences;
import io.formwork.core.difference.Wording;
import io.formwork.core.message.Message;
import io.formwork.core.process.ProcessVersions;
import io.formwork.core.process.Processes;
import io.formwork.metadata.model.ApplicationModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a plan: every difference in words, each with what it does to what is there. */
public final class Planner implements Planning {

  private static final List<Consequence> CONSEQUENCES =
      List.of(
          new LostValues(),
          new LostRecords(),
          new FoundValues(),
          new Retyped(),
          new Retargeted(),
          new EmptyWhereRequired(),
          new OutOfBounds(),
          new HeldNames(),
          new GivenValues(),
          new GivenWords(),
          new BegunLifecycles(),
          new BrokenChecks(),
          new ComputedAnew(),
          new SummedUp(),
          new Doubled(),
          new People(),
          new RunningInstances());

  private final DeploymentTarget tables;
  private final Clock clock;
  private final Function<String, ProcessVersions> versions;

  /**
   * @param tables what it counts in
   * @param versions application to the processes of its earlier releases, which instances still run
   */
  public Planner(DeploymentTarget tables, Clock clock, Function<String, ProcessVersions> versions) {
    this.tables = tables;
    this.clock = clock;
    this.versions = versions;
  }

  @Override
  public Plan plan(Optional<ApplicationModel> deployed, ApplicationModel wanted) {
    return deployed.map(serving -> step(serving, wanted)).orElseGet(() -> first(wanted));
  }

  @Override
  public List<Rewriting> rewritings(Optional<ApplicationModel> deployed, ApplicationModel wanted) {
    return deployed.map(serving -> Rewritings.of(situation(serving, wanted))).orElse(List.of());
  }

  @Override
  public Map<String, Long> holders(ApplicationModel deployed, String choices) {
    return HeldNames.holders(deployed, choices, tables.data(deployed, clock.instant()));
  }

  /** Where nothing was, nothing can happen to it. */
  private static Plan first(ApplicationModel wanted) {
    Wording wording = new Wording(Map.of(), wanted.declarations());
    return new Plan(
        new Differences(Map.of(), wanted.declarations())
            .all().stream()
                .map(found -> Change.of(Action.ADD, address(wanted, found), wording.of(found)))
                .toList());
  }

  private Plan step(ApplicationModel serving, ApplicationModel wanted) {
    Situation situation = situation(serving, wanted);
    Wording wording = new Wording(serving.declarations(), wanted.declarations());
    List<Change> changes = new ArrayList<>(ForgottenBirths.of(situation, wording));
    for (Difference difference : situation.differences().all()) {
      changes.add(change(difference, situation, wording));
    }
    changes.addAll(ComputedAnew.unsaid(situation, wording));
    Processes processes = new Processes(serving, versions.apply(serving.name()));
    changes.addAll(OpenWork.of(situation, wording, processes));
    return new Plan(changes);
  }

  private Situation situation(ApplicationModel serving, ApplicationModel wanted) {
    return new Situation(
        serving,
        wanted,
        new Differences(serving.declarations(), wanted.declarations()),
        tables.data(serving, clock.instant()));
  }

  private static Change change(Difference difference, Situation situation, Wording wording) {
    Risk risk = Risk.NONE;
    List<Message> effects = new ArrayList<>();
    for (Consequence consequence : CONSEQUENCES) {
      Optional<Outcome> outcome = consequence.of(difference, situation);
      if (outcome.isPresent()) {
        risk = worse(risk, outcome.get().risk());
        effects.addAll(outcome.get().effects());
      }
    }
    String address = address(situation.wanted(), difference);
    return new Change(action(difference), address, wording.of(difference), risk, effects);
  }

  private static Risk worse(Risk one, Risk other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static String address(ApplicationModel model, Difference difference) {
    return model.name() + "." + difference.thing().address();
  }

  private static Action action(Difference difference) {
    return switch (difference) {
      case Difference.Added added -> Action.ADD;
      case Difference.Removed removed -> Action.REMOVE;
      case Difference.Renamed renamed -> Action.CHANGE;
      case Difference.Changed changed -> Action.CHANGE;
      case Difference.Replaced replaced -> Action.REPLACE;
    };
  }
}
