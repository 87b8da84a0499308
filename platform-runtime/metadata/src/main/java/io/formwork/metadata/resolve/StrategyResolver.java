package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.model.Strategy;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Strategies. The record that somebody is looked for is known from the processes that use the
 * strategy.
 */
final class StrategyResolver {

  private static final String LONGEST_AGO = "assigned_longest_ago";

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final Map<String, Process> processes;
  private final PathResolver paths;

  StrategyResolver(
      Resolution resolution, Map<String, ObjectType> objects, Map<String, Process> processes) {
    this.resolution = resolution;
    this.objects = objects;
    this.processes = processes;
    this.paths = new PathResolver(objects, resolution.problems());
  }

  SequencedMap<String, Strategy> all() {
    SequencedMap<String, Strategy> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.STRATEGY)) {
      definition
          .content()
          .scalar("of")
          .flatMap(name -> resolution.lookup().find("object", objects, name))
          .flatMap(of -> strategy(definition, of))
          .ifPresent(strategy -> all.put(strategy.name(), strategy));
    }
    return all;
  }

  private Optional<Strategy> strategy(Definition definition, ObjectType of) {
    YamlNode.Mapping content = definition.content();
    Label title =
        resolution
            .labels()
            .label(
                "strategy." + definition.name(),
                content.scalar("title"),
                definition.name(),
                definition.span());
    Environment environment =
        aimed(definition, Environment.ofCandidate(resolution.names(), of.name()));
    List<Strategy.Attempt> attempts = new ArrayList<>();
    for (YamlNode.Mapping attempt : content.mappings("try")) {
      attempt(definition, of, attempt.mapping("least_loaded")).ifPresent(attempts::add);
    }
    Optional<Expression> where =
        content
            .scalar("where")
            .flatMap(text -> resolution.expressions().condition(environment, text));
    List<Strategy.Tie> ties = ties(of, content.scalars("ties"));
    return where.map(
        condition -> new Strategy(definition.name(), title, of.name(), condition, attempts, ties));
  }

  private Optional<Strategy.Attempt> attempt(
      Definition definition, ObjectType of, YamlNode.Mapping keys) {
    Optional<ObjectType> counted =
        keys.scalar("count").flatMap(name -> resolution.lookup().find("object", objects, name));
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    String object = counted.get().name();
    Environment environment =
        aimed(definition, Environment.ofCounted(resolution.names(), object, of.name()));
    return keys.scalar("where")
        .flatMap(text -> resolution.expressions().condition(environment, text))
        .map(where -> new Strategy.Attempt.LeastLoaded(object, where));
  }

  private List<Strategy.Tie> ties(ObjectType of, List<YamlNode.Scalar> written) {
    List<Strategy.Tie> ties = new ArrayList<>();
    for (YamlNode.Scalar tie : written) {
      if (tie.text().equals(LONGEST_AGO)) {
        ties.add(new Strategy.Tie.AssignedLongestAgo());
      } else {
        Optional<Field> field = paths.field(of, tie);
        field.ifPresent(found -> ties.add(new Strategy.Tie.ByField(found)));
      }
    }
    return ties;
  }

  private Environment aimed(Definition definition, Environment environment) {
    return processes.values().stream()
        .filter(process -> uses(process, definition.name()))
        .map(Process::about)
        .findFirst()
        .map(environment::withTarget)
        .orElse(environment);
  }

  private static boolean uses(Process process, String strategy) {
    return process.bindings().values().stream()
        .filter(Process.Binding.Service.class::isInstance)
        .map(Process.Binding.Service.class::cast)
        .flatMap(service -> service.assign().stream())
        .anyMatch(assign -> assign.strategy().equals(strategy));
  }
}
