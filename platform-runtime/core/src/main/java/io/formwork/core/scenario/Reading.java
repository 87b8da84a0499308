package io.formwork.core.scenario;

import io.formwork.core.task.Task;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Scenario;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what is in the words of a story: logins for people, local times. */
final class Reading {

  private final ZoneId zone;
  private final Cast cast;

  Reading(ZoneId zone, Cast cast) {
    this.zone = zone;
    this.cast = cast;
  }

  String of(Field field, Optional<Object> value) {
    return value.map(present -> of(field, present)).orElse("empty");
  }

  private String of(Field field, Object value) {
    if (field.type() instanceof FieldType.Reference reference
        && reference.object().equals(ObjectType.USER)) {
      return cast.login((Long) value);
    }
    if (field.type().target().equals(Optional.of(ObjectType.USER))
        && value instanceof List<?> several) {
      return several.stream()
          .map(id -> cast.login((Long) id))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return value instanceof Instant instant ? local(instant).toString() : value.toString();
  }

  Scenario.OpenTask task(Task task) {
    return new Scenario.OpenTask(
        task.node(), task.role(), task.assignee().map(cast::login), task.due().map(this::local));
  }

  static String tasks(List<Scenario.OpenTask> tasks) {
    return tasks.stream().map(Reading::of).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String of(Scenario.OpenTask task) {
    return task.task()
        + task.role().map(role -> " for " + role).orElse("")
        + task.assignee().map(login -> " of " + login).orElse("")
        + task.due().map(due -> " due " + due).orElse("");
  }

  private LocalDateTime local(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
