package io.formwork.metadata.resolve;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Source;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.source.SourceFile;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that an application declares, thing by thing, in the order of kinds and files. */
final class Declarations {

  /** Said by what they were put into, or laid over. */
  private static final Set<Kind> ELSEWHERE =
      Set.of(Kind.APP, Kind.PACKAGE, Kind.OVERLAY, Kind.MIXIN, Kind.OBJECT, Kind.TEXTS);

  private final Resolution resolution;
  private final Map<String, Declaration> found = new LinkedHashMap<>();
  private final Declarer declarer;

  private Declarations(Resolution resolution) {
    this.resolution = resolution;
    this.declarer = new Declarer(resolution.labels(), found);
  }

  static Map<String, Declaration> of(
      Resolution resolution, Map<String, ProcessResolver.Drawn> drawn) {
    Declarations declarations = new Declarations(resolution);
    declarations.app();
    declarations.objects();
    declarations.definitions();
    drawn.forEach(declarations::drawing);
    declarations.files();
    declarations.texts();
    return declarations.found;
  }

  private void app() {
    Definition app = resolution.written().app();
    declarer.add("app", app.name(), Kind.APP.shape(), app.content(), Set.of(Kind.APP.word()));
  }

  private void objects() {
    resolution
        .outlines()
        .forEach((name, outline) ->
            declarer.add(
                name,
                name,
                Kind.OBJECT.shape(),
                outline.written().content(),
                Set.of(Kind.OBJECT.word(), Kind.MIXIN.word())));
  }

  private void definitions() {
    for (Kind kind : Kind.values()) {
      if (!ELSEWHERE.contains(kind)) {
        for (Definition definition : resolution.written().all(kind)) {
          declarer.add(
              Addresses.of(definition),
              definition.name(),
              kind.shape(),
              definition.content(),
              Set.of(kind.word()));
        }
      }
    }
  }

  /** What was drawn of a node is said beside what was written of it. */
  private void drawing(String name, ProcessResolver.Drawn process) {
    String address = "process." + name;
    Drawing drawing = process.drawing();
    List<String> flows = drawing.flows().stream().map(Declarations::flow).toList();
    say(address, "process", name, Map.of("flows", flows));
    say(address, "process", name, Map.of("version", List.of(process.process().version())));
    for (Drawing.Node node : drawing.nodes()) {
      Map<String, List<String>> says = new LinkedHashMap<>();
      says.put("drawn", List.of(node.type()));
      node.name().map(Source::text).ifPresent(text -> says.put("name", List.of(text)));
      node.timer().map(Source::text).ifPresent(text -> says.put("timer", List.of(text)));
      node.message().map(Source::text).ifPresent(text -> says.put("message", List.of(text)));
      node.attachedTo().ifPresent(other -> says.put("attached_to", List.of(other)));
      say(address + "." + node.id(), "node", node.id(), says);
    }
  }

  private static String flow(Drawing.Flow flow) {
    String condition = flow.condition().map(text -> " if " + text.text()).orElse("");
    return flow.from() + " -> " + flow.to() + condition;
  }

  private void files() {
    for (SourceFile file : resolution.written().sortedFiles("drl")) {
      String version = new Fingerprint().add(file.bytes()).brief();
      say("rules." + file.baseName(), "rules", file.baseName(), Map.of("text", List.of(version)));
    }
  }

  private void texts() {
    resolution
        .written()
        .texts()
        .forEach((language, texts) -> {
          Map<String, List<String>> says = new LinkedHashMap<>();
          texts.forEach((address, text) -> says.put(address, List.of(flow(text))));
          say("texts." + language, "texts", language, says);
        });
  }

  private static String flow(YamlNode.Scalar text) {
    return FlowText.of(text);
  }

  private void say(String address, String thing, String name, Map<String, List<String>> more) {
    Declaration known = found.get(address);
    Map<String, List<String>> says = new LinkedHashMap<>();
    if (known != null) {
      says.putAll(known.says());
    }
    says.putAll(more);
    String word = known == null ? thing : known.thing();
    Label title =
        known == null || more.containsKey("name")
            ? Label.of(more.getOrDefault("name", List.of(name)).getFirst())
            : known.title();
    Optional<String> owner =
        thing.equals("node")
            ? Optional.of(address.substring(0, address.lastIndexOf('.')))
            : Optional.empty();
    found.put(address, new Declaration(word, address, owner, name, title, says));
  }
}
