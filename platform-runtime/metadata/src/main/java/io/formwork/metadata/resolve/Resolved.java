package io.formwork.metadata.resolve;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An application that has been resolved, with what it was made of; checks look at both, because a
 * message points at what was written. As long as there are errors the model may have gaps.
 */
public final class Resolved {

  private final ApplicationModel model;
  private final Written written;
  private final Map<String, ProcessResolver.Drawn> drawn;
  private final Set<String> requirements;
  private final Set<String> settingsRead;

  Resolved(
      ApplicationModel model,
      Written written,
      SequencedMap<String, ProcessResolver.Drawn> drawn,
      Set<String> requirements,
      Set<String> settingsRead) {
    this.model = model;
    this.written = written;
    this.drawn = drawn;
    this.requirements = Set.copyOf(requirements);
    this.settingsRead = Set.copyOf(settingsRead);
  }

  /** The names of the settings that some expression reads. */
  public Set<String> settingsRead() {
    return settingsRead;
  }

  /** The ids that a definition may cover; empty when there is no catalogue. */
  public Set<String> requirements() {
    return requirements;
  }

  public ApplicationModel model() {
    return model;
  }

  /** The folders it was made of: packages, its own, overlays. */
  public Set<String> folders() {
    return written.origins().values().stream().map(Definition::folder).collect(Collectors.toSet());
  }

  /** The drawings by the names of their processes. */
  public Map<String, Drawing> drawings() {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    drawn.forEach((name, process) -> drawings.put(name, process.drawing()));
    return drawings;
  }

  /** What was written of a definition, overlays included. */
  public Optional<YamlNode.Mapping> written(Kind kind, String name) {
    return Optional.ofNullable(written.byName(kind).get(name)).map(Definition::content);
  }

  /**
   * The definition that a file belongs to, overlays included: of a drawing, its binding. Empty for
   * what is no definition of this application.
   */
  public Optional<Definition> definition(String file) {
    return Optional.ofNullable(written.origins().get(file))
        .or(() -> binding(file))
        .map(found ->
            found.kind().isContainer()
                ? written.app()
                : written.byName(found.kind()).getOrDefault(found.name(), found));
  }

  private Optional<Definition> binding(String file) {
    return drawn.values().stream()
        .filter(process -> process.process().file().equals(file))
        .map(ProcessResolver.Drawn::binding)
        .findFirst();
  }

  /** Every definition, overlays included, the application itself first. */
  public List<Definition> definitions() {
    List<Definition> all = new ArrayList<>();
    all.add(written.app());
    written.definitions().values().forEach(named -> all.addAll(named.values()));
    return all;
  }

  /** Where an address was written; the app's file when nobody wrote it. */
  public Span origin(String address) {
    return Optional.ofNullable(model.origins().get(address)).orElse(written.app().span());
  }
}
