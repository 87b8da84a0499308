package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** User tasks: whose they are, in which form, with which outcomes. */
final class TaskResolver {

  private final Resolution resolution;
  private final ObjectType about;
  private final TransitionNames transitions;

  TaskResolver(Resolution resolution, ObjectType about) {
    this.resolution = resolution;
    this.about = about;
    this.transitions = new TransitionNames(resolution.lookup());
  }

  Process.Binding task(YamlNode.Entry entry, YamlNode.Mapping keys, Label title) {
    Expressions expressions = resolution.expressions();
    keys.scalar("role")
        .ifPresent(
            role -> resolution.lookup().find("role", resolution.written().byName(Kind.ROLE), role));
    if (keys.has("role") == keys.has("assignee")) {
      resolution
          .problems()
          .error(
              "Whose task",
              "A task is of a role, or of an assignee: exactly one of the two keys says so.",
              entry.key().span());
    }
    keys.scalar("form").ifPresent(form -> new ViewNames(resolution).find("form", form));
    Environment environment = expressions.ofRecord(about.name());
    return new Process.Binding.Task(
        entry.name(),
        title,
        keys.text("role"),
        keys.scalar("assignee").flatMap(text -> expressions.person(environment, text)),
        keys.text("form").orElse(""),
        keys.scalar("in_state").flatMap(this::state),
        outcomes(keys.scalars("outcomes")));
  }

  private Optional<String> state(YamlNode.Scalar written) {
    Map<String, Lifecycle.State> states = about.lifecycle().map(Lifecycle::states).orElse(Map.of());
    return resolution
        .lookup()
        .findIn("object \"%s\"".formatted(about.name()), "state", states, written)
        .map(Lifecycle.State::name);
  }

  private List<String> outcomes(List<YamlNode.Scalar> written) {
    List<String> outcomes = new ArrayList<>();
    for (YamlNode.Scalar name : written) {
      transitions.find(about, name).ifPresent(outcomes::add);
    }
    return outcomes;
  }
}
