package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.model.Scenario.Deed;
import io.formwork.metadata.model.Seed;
import io.formwork.metadata.value.Durations;
import io.formwork.metadata.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of a scenario or of a demo's story. */
final class StoryReader {

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final Map<String, Process> processes;
  private final RawValues values;
  private final GivenReader given;

  StoryReader(
      Resolution resolution, Map<String, ObjectType> objects, Map<String, Process> processes) {
    this.resolution = resolution;
    this.objects = objects;
    this.processes = processes;
    this.values = new RawValues(resolution, objects);
    this.given = new GivenReader(resolution, objects, values);
  }

  /**
   * The steps; records of the seeds are there from the beginning, under what they are recognised
   * by.
   */
  List<Scenario.Step> steps(List<YamlNode.Mapping> written, Collection<Seed> seeds) {
    Cast cast = new Cast(resolution.lookup());
    seeds.forEach(seed -> enter(cast, seed));
    List<Scenario.Step> steps = new ArrayList<>();
    for (YamlNode.Mapping keys : written) {
      deed(cast, keys)
          .map(deed ->
              new Scenario.Step(
                  keys.text("as"), keys.text("for"), deed, keys.text("refused"), keys.span()))
          .ifPresent(steps::add);
    }
    return steps;
  }

  private void enter(Cast cast, Seed seed) {
    ObjectType object = objects.get(seed.object());
    for (Seed.Entry entry : seed.entries()) {
      Object name = entry.values().get(seed.match());
      if (object != null && name != null) {
        cast.enter(name.toString(), object);
      }
    }
  }

  private Optional<Deed> deed(Cast cast, YamlNode.Mapping keys) {
    if (keys.has("create")) {
      return create(cast, keys);
    }
    if (keys.has("update")) {
      return record(cast, keys, "update")
          .map(object -> new Scenario.Update(name(keys, "update"), with(cast, object, keys)));
    }
    if (keys.has("delete")) {
      return record(cast, keys, "delete").map(object -> new Scenario.Delete(name(keys, "delete")));
    }
    if (keys.has("take")) {
      return record(cast, keys, "of").flatMap(object -> take(cast, object, keys));
    }
    if (keys.has("claim")) {
      return record(cast, keys, "of").flatMap(object -> claim(object, keys));
    }
    if (keys.has("set")) {
      var settings = values.settings(keys.mapping("set"), !keys.has("refused"));
      return Optional.of(new Scenario.SetUp(settings));
    }
    if (keys.has("advance")) {
      Optional<Duration> by = keys.text("advance").flatMap(Durations::parse);
      return by.map(Scenario.Advance::new);
    }
    if (keys.has("expect")) {
      return record(cast, keys, "expect").map(object -> expect(object, keys));
    }
    return sees(cast, keys);
  }

  private Optional<ObjectType> record(Cast cast, YamlNode.Mapping keys, String key) {
    return keys.scalar(key).flatMap(cast::find);
  }

  private static String name(YamlNode.Mapping keys, String key) {
    return keys.text(key).orElse("");
  }

  private Scenario.Given with(Cast cast, ObjectType object, YamlNode.Mapping keys) {
    return given.read(cast, object, keys.mapping("with"), keys.has("refused"));
  }

  private Optional<Deed> create(Cast cast, YamlNode.Mapping keys) {
    Optional<ObjectType> object =
        keys.scalar("create").flatMap(name -> resolution.lookup().find("object", objects, name));
    Optional<String> callIt = keys.text("call_it");
    object.ifPresent(type -> callIt.ifPresent(name -> cast.enter(name, type)));
    return object.map(type -> new Scenario.Create(type.name(), with(cast, type, keys), callIt));
  }

  private Optional<Deed> take(Cast cast, ObjectType object, YamlNode.Mapping keys) {
    Map<String, Lifecycle.Transition> transitions =
        object.lifecycle().map(Lifecycle::transitions).orElse(Map.of());
    String whose = "object \"%s\"".formatted(object.name());
    return keys.scalar("take")
        .flatMap(name -> resolution.lookup().findIn(whose, "transition", transitions, name))
        .map(found -> new Scenario.Take(found.name(), name(keys, "of"), with(cast, object, keys)));
  }

  private Optional<Deed> claim(ObjectType object, YamlNode.Mapping keys) {
    return keys.scalar("claim")
        .flatMap(name -> task(object, name))
        .map(task -> new Scenario.Claim(task, name(keys, "of")));
  }

  private Optional<String> task(ObjectType object, YamlNode.Scalar name) {
    Map<String, String> tasks = new LinkedHashMap<>();
    for (Process process : processes.values()) {
      if (process.about().equals(object.name())) {
        process
            .bindings()
            .forEach((node, binding) -> {
              if (binding instanceof Process.Binding.Task) {
                tasks.put(node, node);
              }
            });
      }
    }
    return resolution
        .lookup()
        .findIn("object \"%s\"".formatted(object.name()), "task", tasks, name);
  }

  private Deed expect(ObjectType object, YamlNode.Mapping keys) {
    Optional<List<Scenario.OpenTask>> openTasks =
        keys.has("open_tasks")
            ? Optional.of(openTasks(object, keys.mappings("open_tasks")))
            : Optional.empty();
    return new Scenario.Expect(
        name(keys, "expect"),
        values.expected(object, keys.mapping("to_have")),
        openTasks,
        told(keys.mappings("told")),
        told(keys.mappings("not_told")));
  }

  private static List<Scenario.Told> told(List<YamlNode.Mapping> written) {
    return written.stream()
        .map(told -> new Scenario.Told(name(told, "to"), name(told, "subject_has")))
        .toList();
  }

  private List<Scenario.OpenTask> openTasks(ObjectType object, List<YamlNode.Mapping> written) {
    List<Scenario.OpenTask> tasks = new ArrayList<>();
    for (YamlNode.Mapping keys : written) {
      keys.scalar("role")
          .ifPresent(role ->
              resolution.lookup().find("role", resolution.written().byName(Kind.ROLE), role));
      keys.scalar("task")
          .flatMap(name -> task(object, name))
          .map(task ->
              new Scenario.OpenTask(
                  task,
                  keys.text("role"),
                  keys.text("assignee"),
                  LocalTimes.read(keys.scalar("due"), resolution.problems())))
          .ifPresent(tasks::add);
    }
    return tasks;
  }

  private Optional<Deed> sees(Cast cast, YamlNode.Mapping keys) {
    keys.scalars("records").forEach(cast::find);
    keys.scalars("not").forEach(cast::find);
    return keys.scalar("sees")
        .flatMap(name -> new ViewNames(resolution).find("list", name))
        .map(list ->
            new Scenario.Sees(
                list.name(),
                keys.scalars("records").stream().map(YamlNode.Scalar::text).toList(),
                keys.scalars("not").stream().map(YamlNode.Scalar::text).toList()));
  }
}
