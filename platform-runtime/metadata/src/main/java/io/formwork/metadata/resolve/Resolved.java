package io.formwork.metadata.resolve;

import io.formwork.metadata.bpmn.Drawing;
import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * An application that has been resolved, with what it was made of; checks look at both, because a
 * message points at what was written. As long as there are errors the model may have gaps.
 */
public final class Resolved {

  private final ApplicationModel model;
  private final Written written;
  private final Map<String, ProcessResolver.Drawn> drawn;

  Resolved(
      ApplicationModel model, Written written, SequencedMap<String, ProcessResolver.Drawn> drawn) {
    this.model = model;
    this.written = written;
    this.drawn = drawn;
  }

  public ApplicationModel model() {
    return model;
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

  /** Where an address was written; the app's file when nobody wrote it. */
  public Span origin(String address) {
    return Optional.ofNullable(model.origins().get(address)).orElse(written.app().span());
  }
}
