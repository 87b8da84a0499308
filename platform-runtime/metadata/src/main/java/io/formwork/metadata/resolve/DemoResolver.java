package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.definition.ShapeValidator;
import io.formwork.metadata.definition.StoryDescriptors;
import io.formwork.metadata.model.Demo;
import io.formwork.metadata.model.Seed;
import io.formwork.metadata.value.Durations;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Demos: every story with the steps of its plot. */
final class DemoResolver {

  private final Resolution resolution;
  private final StoryReader stories;
  private final Map<String, Seed> seeds;
  private final ShapeValidator shapes;

  DemoResolver(Resolution resolution, StoryReader stories, Map<String, Seed> seeds) {
    this.seeds = seeds;
    this.resolution = resolution;
    this.stories = stories;
    this.shapes = new ShapeValidator(resolution.problems());
  }

  SequencedMap<String, Demo> all() {
    SequencedMap<String, Demo> all = new LinkedHashMap<>();
    resolution.written().all(Kind.DEMO).forEach(d -> all.put(d.name(), demo(d)));
    return all;
  }

  private Demo demo(Definition definition) {
    YamlNode.Mapping plots = definition.content().mapping("plots");
    Set<String> played = new HashSet<>();
    List<Demo.Story> told = new ArrayList<>();
    for (YamlNode.Mapping story : definition.content().mappings("stories")) {
      story.text("plot").ifPresent(played::add);
      story(plots, story).ifPresent(told::add);
    }
    for (YamlNode.Entry plot : plots.list()) {
      if (!played.contains(plot.name())) {
        String detail = "No story is told by the plot \"%s\".".formatted(plot.name());
        resolution.problems().error("Unused plot", detail, plot.key().span());
      }
    }
    return new Demo(definition.name(), told, definition.span());
  }

  private Optional<Demo.Story> story(YamlNode.Mapping plots, YamlNode.Mapping story) {
    if (story.has("plot") == story.has("steps")) {
      resolution
          .problems()
          .error(
              "Missing key",
              "A story has a \"plot\" or \"steps\" of its own, one of the two.",
              story.span());
      return Optional.empty();
    }
    return story
        .text("before")
        .flatMap(Durations::parse)
        .map(before ->
            new Demo.Story(
                before, stories.steps(steps(plots, story), seeds.values()), story.span()));
  }

  private List<YamlNode.Mapping> steps(YamlNode.Mapping plots, YamlNode.Mapping story) {
    Map<String, YamlNode> known = new LinkedHashMap<>();
    plots.list().forEach(plot -> known.put(plot.name(), plot.value()));
    Optional<YamlNode> plot =
        story
            .scalar("plot")
            .flatMap(name -> resolution.lookup().find("plot", known, name))
            .or(() -> story.value("steps"));
    Substitution substitution = new Substitution(story.mapping("with"), resolution.problems());
    List<YamlNode.Mapping> steps = new ArrayList<>();
    if (plot.isPresent() && plot.get() instanceof YamlNode.Sequence sequence) {
      for (YamlNode step : sequence.items()) {
        shapes.fitMapping(substitution.into(step), StoryDescriptors.STEP).ifPresent(steps::add);
      }
      substitution.refuseUnused();
    }
    return steps;
  }
}
