package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Webhook.Event;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads what a webhook waits for: {@code ticket.created}, {@code ticket.accept}. */
final class WebhookEvents {

  private final Map<String, ObjectType> objects;
  private final Problems problems;

  WebhookEvents(Map<String, ObjectType> objects, Problems problems) {
    this.objects = objects;
    this.problems = problems;
  }

  /** What happens, and to the records of which object. */
  record Happenings(ObjectType object, List<Event> events) {}

  /** All that were written, which must be of one object; empty when none can be read. */
  Optional<Happenings> read(List<YamlNode.Scalar> written) {
    Optional<ObjectType> object = written.stream().findFirst().flatMap(this::object);
    List<Event> events = new ArrayList<>();
    object.ifPresent(known -> written.forEach(event -> event(known, event).ifPresent(events::add)));
    return object.filter(known -> !events.isEmpty()).map(known -> new Happenings(known, events));
  }

  private Optional<ObjectType> object(YamlNode.Scalar written) {
    Optional<ObjectType> object =
        Optional.ofNullable(objects.get(written.text().split("\\.", 2)[0]));
    if (object.isEmpty()) {
      unknown(written, objects.keySet().stream().map(name -> name + ".created").toList());
    }
    return object;
  }

  private Optional<Event> event(ObjectType object, YamlNode.Scalar written) {
    SequencedMap<String, Event> known = known(object);
    Optional<Event> event = Optional.ofNullable(known.get(written.text()));
    if (event.isEmpty()) {
      unknown(written, known.sequencedKeySet());
    }
    return event;
  }

  private static SequencedMap<String, Event> known(ObjectType object) {
    List<Event> all = new ArrayList<>();
    object
        .lifecycle()
        .map(Lifecycle::transitions)
        .orElse(Map.of())
        .keySet()
        .forEach(transition -> all.add(new Event.Taken(transition)));
    all.addAll(
        List.of(
            new Event.Created(), new Event.Updated(), new Event.Deleted(), new Event.Restored()));
    SequencedMap<String, Event> known = new LinkedHashMap<>();
    all.forEach(event -> known.put(object.name() + "." + event.word(), event));
    return known;
  }

  private void unknown(YamlNode.Scalar written, Collection<String> known) {
    problems.error(
        "Unknown event",
        "Nothing of the name \"%s\" happens that a webhook could wait for.%s"
                .formatted(written.text(), Suggestion.sentence(written.text(), known))
            + " It waits for created, updated, deleted, restored or a transition of one object.",
        written.content());
  }
}
