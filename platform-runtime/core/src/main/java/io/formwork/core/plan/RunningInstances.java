package io.formwork.core.plan;

import io.formwork.core.deployment.LiveData.Waiting;
import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instances that run keep the version they began with; told node by node. */
final class RunningInstances implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return switch (difference) {
      case Difference.Changed changed ->
          changed.of().equals("process.version")
              ? told(changed.before(), situation)
              : Optional.empty();
      case Difference.Removed(var thing) ->
          thing.thing().equals("process") ? told(thing, situation) : Optional.empty();
      case Difference.Added added -> Optional.empty();
      case Difference.Renamed renamed -> Optional.empty();
      case Difference.Replaced replaced -> Optional.empty();
    };
  }

  private static Optional<Outcome> told(Declaration process, Situation situation) {
    List<Waiting> waiting = situation.data().waiting(process.name());
    if (waiting.isEmpty()) {
      return Optional.of(Outcome.told(Message.of("plan.instances.none")));
    }
    long all = waiting.stream().mapToLong(Waiting::instances).sum();
    List<Message> effects = new ArrayList<>();
    effects.add(Message.of("plan.instances", all));
    waiting.forEach(there ->
        effects.add(
            Message.of(
                "plan.instances.at",
                there.instances(),
                title(process, there.node(), situation),
                there.version())));
    return Optional.of(Outcome.told(effects.toArray(Message[]::new)));
  }

  private static Object title(Declaration process, String node, Situation situation) {
    return Optional.ofNullable(
            situation.deployed().declarations().get(process.address() + "." + node))
        .map(Declaration::title)
        .orElse(Label.of(node));
  }
}
