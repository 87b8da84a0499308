package io.formwork.metadata.resolve;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Source;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Processes: the drawing and its binding together. */
final class ProcessResolver {

  /** A process with the drawing it was made of, which its checks look at. */
  record Drawn(Process process, Drawing drawing, Definition binding) {}

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final Map<String, Drawing> drawings;

  ProcessResolver(
      Resolution resolution, Map<String, ObjectType> objects, Map<String, Drawing> drawings) {
    this.drawings = drawings;
    this.resolution = resolution;
    this.objects = objects;
  }

  SequencedMap<String, Drawn> all() {
    refuseUnboundDrawings();
    SequencedMap<String, Drawn> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.PROCESS)) {
      drawn(definition).ifPresent(drawn -> all.put(definition.name(), drawn));
    }
    return all;
  }

  private void refuseUnboundDrawings() {
    resolution
        .written()
        .files("bpmn")
        .forEach((name, file) -> {
          if (!resolution.written().byName(Kind.PROCESS).containsKey(name)) {
            String detail =
                "The drawing needs a binding: a file %s.yaml that begins with \"process: %s\"."
                    .formatted(name, name);
            resolution.problems().error("Missing binding", detail, Span.ofFile(file.path()));
          }
        });
  }

  private Optional<Drawn> drawn(Definition definition) {
    SourceFile file = resolution.written().files("bpmn").get(definition.name());
    if (file == null) {
      String detail = "There is no drawing %s.bpmn beside it.".formatted(definition.name());
      resolution.problems().error("Missing drawing", detail, definition.span());
      return Optional.empty();
    }
    Optional<Drawing> drawing = Optional.ofNullable(drawings.get(file.path()));
    Optional<ObjectType> about =
        definition
            .content()
            .scalar("about")
            .flatMap(name -> resolution.lookup().find("object", objects, name));
    if (drawing.isEmpty() || about.isEmpty()) {
      return Optional.empty();
    }
    refuseOtherId(definition, drawing.get());
    Process process = process(definition, file, drawing.get(), about.get());
    return Optional.of(new Drawn(process, drawing.get(), definition));
  }

  private void refuseOtherId(Definition definition, Drawing drawing) {
    if (!drawing.id().equals(definition.name())) {
      String detail =
          "The process drawn is called \"%s\", and its binding \"%s\"."
              .formatted(drawing.id(), definition.name());
      resolution.problems().error("Wrong file name", detail, drawing.span());
    }
  }

  private Process process(
      Definition definition, SourceFile file, Drawing drawing, ObjectType about) {
    YamlNode.Mapping content = definition.content();
    String address = "process." + definition.name();
    Label title =
        resolution
            .labels()
            .label(address, content.scalar("title"), definition.name(), definition.span());
    List<Process.Node> nodes = nodes(address, drawing, content.mapping("nodes"));
    Map<String, Process.Binding> bindings =
        new BindingResolver(resolution, objects, about, drawing)
            .bindings(definition, titles(nodes));
    return new Process(
        definition.name(),
        title,
        new Fingerprint().add(file.bytes()).add(content).brief(),
        about.name(),
        starts(about, content),
        file.text(),
        file.path(),
        nodes,
        conditions(drawing, about, words(bindings, nodes)),
        bindings);
  }

  private static Map<String, Label> titles(List<Process.Node> nodes) {
    Map<String, Label> titles = new LinkedHashMap<>();
    nodes.forEach(node -> titles.put(node.id(), node.title()));
    return titles;
  }

  private List<Process.Node> nodes(String address, Drawing drawing, YamlNode.Mapping written) {
    List<Process.Node> nodes = new ArrayList<>();
    for (Drawing.Node node : drawing.nodes()) {
      Optional<YamlNode.Scalar> title =
          written
              .mapping(node.id())
              .scalar("title")
              .or(() -> node.name().map(ProcessResolver::scalar));
      Label label =
          resolution
              .labels()
              .optional(address + "." + node.id(), title)
              .orElseGet(() -> Label.of(""));
      nodes.add(new Process.Node(node.id(), node.type(), label, node.message().map(Source::text)));
    }
    return nodes;
  }

  private static YamlNode.Scalar scalar(Source source) {
    return new YamlNode.Scalar(source.text(), YamlNode.Style.PLAIN, source.span());
  }

  /** {@code created} or a transition of the object. */
  private String starts(ObjectType about, YamlNode.Mapping content) {
    Optional<YamlNode.Scalar> written = content.scalar("starts");
    if (written.isEmpty()) {
      return "created";
    }
    String prefix = about.name() + ".";
    String event = written.get().text();
    String name = event.startsWith(prefix) ? event.substring(prefix.length()) : event;
    boolean transition =
        about.lifecycle().map(Lifecycle::transitions).orElse(Map.of()).containsKey(name);
    if (!event.startsWith(prefix) || !(name.equals("created") || transition)) {
      String detail =
          "A process about \"%s\" starts with \"%screated\" or with one of its transitions, such as \"%s<transition>\"; \"%s\" is neither."
              .formatted(about.name(), prefix, prefix, event);
      resolution.problems().error("Unknown event", detail, written.get().content());
    }
    return name;
  }

  /** The words that {@code outcome} can be. */
  private static Set<String> words(
      Map<String, Process.Binding> bindings, List<Process.Node> nodes) {
    Set<String> words = new LinkedHashSet<>();
    for (Process.Binding binding : bindings.values()) {
      switch (binding) {
        case Process.Binding.Task task -> words.addAll(task.outcomes());
        case Process.Binding.Service service -> service.takes().ifPresent(words::add);
        case Process.Binding.Timer timer -> {}
      }
    }
    nodes.forEach(node -> node.message().ifPresent(words::add));
    return words;
  }

  private Map<String, Expression> conditions(
      Drawing drawing, ObjectType about, Set<String> outcomes) {
    Map<String, Expression> conditions = new LinkedHashMap<>();
    Environment environment =
        resolution
            .expressions()
            .ofRecord(about.name())
            .withWord("outcome", "an outcome of the process", outcomes);
    for (Drawing.Flow flow : drawing.flows()) {
      flow.condition()
          .flatMap(text -> resolution.expressions().condition(environment, text))
          .ifPresent(condition -> conditions.put(flow.id(), condition));
    }
    return conditions;
  }
}
