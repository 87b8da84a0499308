package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.Scenario;
import io.formwork.metadata.model.Seed;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Scenarios. */
final class ScenarioResolver {

  private final Resolution resolution;
  private final StoryReader stories;
  private final Map<String, Seed> known;

  ScenarioResolver(Resolution resolution, StoryReader stories, Map<String, Seed> seeds) {
    this.known = seeds;
    this.resolution = resolution;
    this.stories = stories;
  }

  SequencedMap<String, Scenario> all() {
    SequencedMap<String, Scenario> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.SCENARIO)) {
      scenario(definition).ifPresent(scenario -> all.put(scenario.name(), scenario));
    }
    return all;
  }

  private Optional<Scenario> scenario(Definition definition) {
    YamlNode.Mapping content = definition.content();
    List<String> seeds = new ArrayList<>();
    for (YamlNode.Scalar name : content.scalars("seeds")) {
      resolution
          .lookup()
          .find("seed", resolution.written().byName(Kind.SEED), name)
          .ifPresent(seed -> seeds.add(seed.name()));
    }
    Set<String> covers = new LinkedHashSet<>();
    content.scalars("covers").forEach(id -> covers.add(id.text()));
    List<Scenario.Step> steps = stories.steps(content.mappings("steps"), loaded(seeds));
    return LocalTimes.read(content.scalar("clock"), resolution.problems())
        .map(clock ->
            new Scenario(
                definition.name(),
                content.text(Kind.SCENARIO.word()).orElse(""),
                covers,
                seeds,
                clock,
                steps,
                definition.span()));
  }

  private List<Seed> loaded(List<String> names) {
    return names.stream().map(known::get).filter(Objects::nonNull).toList();
  }
}
