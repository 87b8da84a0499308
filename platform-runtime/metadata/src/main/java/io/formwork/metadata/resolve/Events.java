package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.Notification.Event;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a notification waits for: {@code ticket.assign}, {@code task.ticket_handling.rate},
 * {@code by_process}.
 */
final class Events {

  private static final String BY_PROCESS = "by_process";

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final Map<String, Process> processes;

  Events(Resolution resolution, Map<String, ObjectType> objects, Map<String, Process> processes) {
    this.resolution = resolution;
    this.objects = objects;
    this.processes = processes;
  }

  /** What happens, and to the records of which object. */
  record Happening(ObjectType object, Event event) {}

  Optional<Happening> read(Definition definition, YamlNode.Scalar written) {
    if (written.text().equals(BY_PROCESS)) {
      return byProcess(definition, written);
    }
    refuseObject(definition);
    List<String> words = List.of(written.text().split("\\.", -1));
    if (words.size() == 3 && words.getFirst().equals("task")) {
      return task(words.get(1), words.get(2), written);
    }
    if (words.size() == 2 && objects.containsKey(words.getFirst())) {
      return ofObject(objects.get(words.getFirst()), words.get(1), written);
    }
    return unknown(written, known());
  }

  private Optional<Happening> byProcess(Definition definition, YamlNode.Scalar written) {
    Optional<YamlNode.Scalar> object = definition.content().scalar("object");
    if (object.isEmpty()) {
      resolution
          .problems()
          .error(
              "Missing key",
              "A notification that a process sends needs \"object\": whose records it speaks of.",
              written.content());
    }
    return object
        .flatMap(name -> resolution.lookup().find("object", objects, name))
        .map(found -> new Happening(found, new Event.ByProcess()));
  }

  private void refuseObject(Definition definition) {
    definition
        .content()
        .entry("object")
        .ifPresent(entry ->
            resolution
                .problems()
                .error(
                    "Unknown key",
                    "The event says already which object it is; \"object\" is for by_process.",
                    entry.key().span()));
  }

  private Optional<Happening> task(String process, String node, YamlNode.Scalar written) {
    Process found = processes.get(process);
    if (found != null && found.bindings().get(node) instanceof Process.Binding.Task) {
      return Optional.ofNullable(objects.get(found.about()))
          .map(object -> new Happening(object, new Event.TaskOpened(process, node)));
    }
    return unknown(written, known());
  }

  private Optional<Happening> ofObject(ObjectType object, String name, YamlNode.Scalar written) {
    if (name.equals("created")) {
      return Optional.of(new Happening(object, new Event.Created()));
    }
    if (name.equals("updated")) {
      return Optional.of(new Happening(object, new Event.Updated()));
    }
    if (object.lifecycle().map(l -> l.transitions().containsKey(name)).orElse(false)) {
      return Optional.of(new Happening(object, new Event.Taken(name)));
    }
    return unknown(written, known());
  }

  private Optional<Happening> unknown(YamlNode.Scalar written, Set<String> known) {
    String detail =
        "Nothing of the name \"%s\" happens.%s"
            .formatted(written.text(), Suggestion.sentence(written.text(), known));
    resolution.problems().error("Unknown event", detail, written.content());
    return Optional.empty();
  }

  private Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    known.add(BY_PROCESS);
    for (ObjectType object : objects.values()) {
      known.add(object.name() + ".created");
      known.add(object.name() + ".updated");
      object
          .lifecycle()
          .map(Lifecycle::transitions)
          .orElse(Map.of())
          .keySet()
          .forEach(name -> known.add(object.name() + "." + name));
    }
    processes
        .values()
        .forEach(process ->
            process
                .bindings()
                .forEach((node, binding) -> {
                  if (binding instanceof Process.Binding.Task) {
                    known.add("task.%s.%s".formatted(process.name(), node));
                  }
                }));
    return known;
  }
}
