package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.LocalTemplate;
import io.formwork.metadata.model.Notification;
import io.formwork.metadata.model.Notification.Event;
import io.formwork.metadata.model.Notification.Recipient;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Notifications: what they wait for, whom they tell, in which words. */
final class NotificationResolver {

  private static final String ROLE = "role.";
  private static final String TASK_HOLDERS = "task_holders";

  private final Resolution resolution;
  private final PathResolver paths;
  private final Events events;

  NotificationResolver(
      Resolution resolution, Map<String, ObjectType> objects, Map<String, Process> processes) {
    this.resolution = resolution;
    this.paths = new PathResolver(objects, resolution.problems());
    this.events = new Events(resolution, objects, processes);
  }

  SequencedMap<String, Notification> all() {
    SequencedMap<String, Notification> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.NOTIFICATION)) {
      definition
          .content()
          .scalar("event")
          .flatMap(event -> events.read(definition, event))
          .flatMap(happening -> notification(definition, happening))
          .ifPresent(notification -> all.put(notification.name(), notification));
    }
    return all;
  }

  private Optional<Notification> notification(Definition definition, Events.Happening happening) {
    YamlNode.Mapping content = definition.content();
    Expressions expressions = resolution.expressions();
    Environment environment = expressions.ofRecord(happening.object().name()).withOld();
    Optional<Expression> when = expressions.condition(environment, content.scalar("when"));
    List<Recipient> to = recipients(happening, content.scalars("to"));
    Optional<LocalTemplate> subject = words(definition, "subject", environment);
    Optional<LocalTemplate> body = words(definition, "body", environment);
    if (subject.isEmpty() || body.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Notification(
            definition.name(),
            happening.object().name(),
            happening.event(),
            when,
            to,
            subject.get(),
            body.get()));
  }

  private Optional<LocalTemplate> words(
      Definition definition, String key, Environment environment) {
    String address = "notification.%s.%s".formatted(definition.name(), key);
    return definition
        .content()
        .scalar(key)
        .flatMap(text -> resolution.expressions().localTemplate(environment, address, text));
  }

  private List<Recipient> recipients(Events.Happening happening, List<YamlNode.Scalar> written) {
    List<Recipient> recipients = new ArrayList<>();
    written.forEach(to -> recipient(happening, to).ifPresent(recipients::add));
    return recipients;
  }

  private Optional<Recipient> recipient(Events.Happening happening, YamlNode.Scalar written) {
    String text = written.text();
    if (text.equals(TASK_HOLDERS)) {
      return taskHolders(happening, written);
    }
    if (text.startsWith(ROLE)) {
      YamlNode.Scalar role =
          new YamlNode.Scalar(text.substring(ROLE.length()), written.style(), written.span());
      return resolution
          .lookup()
          .find("role", resolution.written().byName(Kind.ROLE), role)
          .map(found -> new Recipient.InRole(found.name()));
    }
    return paths
        .path(happening.object(), written)
        .filter(path -> isPerson(path, written))
        .map(Recipient.InField::new);
  }

  private Optional<Recipient> taskHolders(Events.Happening happening, YamlNode.Scalar written) {
    if (happening.event() instanceof Event.TaskOpened) {
      return Optional.of(new Recipient.TaskHolders());
    }
    resolution
        .problems()
        .error(
            "No task",
            "Only the event of a task, \"task.<process>.<node>\", has holders to tell.",
            written.content());
    return Optional.empty();
  }

  private boolean isPerson(FieldPath path, YamlNode.Scalar written) {
    boolean person = path.field().type().target().equals(Optional.of(ObjectType.USER));
    if (!person) {
      String detail = "\"%s\" is nobody who could be told.".formatted(written.text());
      resolution.problems().error("Not a person", detail, written.content());
    }
    return person;
  }
}
