package io.formwork.core.plan;

import io.formwork.core.deployment.Change;
import io.formwork.core.deployment.Change.Action;
import io.formwork.core.deployment.Change.Risk;
import io.formwork.core.deployment.LiveData.Waiting;
import io.formwork.core.difference.Wording;
import io.formwork.core.message.Message;
import io.formwork.core.process.Processes;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Process;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Instances that run keep the process they began with, but not the rest of the application: a
 * release that takes out what they may still come to is refused.
 */
final class OpenWork {

  private final Situation situation;
  private final Wording wording;
  private final Processes processes;
  private final Map<Need, List<Message>> lacking = new LinkedHashMap<>();

  private OpenWork(Situation situation, Wording wording, Processes processes) {
    this.situation = situation;
    this.wording = wording;
    this.processes = processes;
  }

  static List<Change> of(Situation situation, Wording wording, Processes processes) {
    List<Change> found = new ArrayList<>();
    for (String process : situation.deployed().processes().keySet()) {
      found.addAll(new OpenWork(situation, wording, processes).changes(process));
    }
    return found;
  }

  private List<Change> changes(String process) {
    Map<String, Long> instances = new LinkedHashMap<>();
    for (Waiting waiting : situation.data().waiting(process)) {
      instances.merge(waiting.version(), waiting.instances(), Long::sum);
    }
    instances.forEach((version, running) ->
        processes.find(process, version).ifPresent(drawn -> look(drawn, running)));
    return lacking.entrySet().stream()
        .flatMap(need -> change(process, need.getKey(), need.getValue()).stream())
        .toList();
  }

  private void look(Process process, long running) {
    ApplicationModel deployed = situation.deployed();
    ApplicationModel wanted = situation.wanted();
    for (Need need : Need.of(process)) {
      if (need.isMetBy(deployed, need.object()) && !need.isMetBy(wanted, now(need.object()))) {
        lacking
            .computeIfAbsent(need.ofAnyNode(), first -> new ArrayList<>())
            .add(Message.of("plan.needed.by", running, need.node().title(), process.version()));
      }
    }
  }

  private String now(String object) {
    return situation.differences().now(object);
  }

  private Optional<Change> change(String process, Need need, List<Message> by) {
    Declaration thing = situation.deployed().declarations().get("process." + process);
    if (thing == null) {
      return Optional.empty();
    }
    List<Message> effects = new ArrayList<>(by);
    effects.add(Message.of("plan.needed.way_out." + need.kind().word(), need.name()));
    Message kind = Message.of("plan.needed." + need.kind().word(), need.name());
    return Optional.of(
        new Change(
            Action.CHANGE,
            situation.wanted().name() + "." + thing.address(),
            Message.of("plan.needed", wording.named(thing), kind),
            Risk.BROKEN_BY_DATA,
            effects));
  }
}
