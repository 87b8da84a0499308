package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.SettingDescriptors;
import io.formwork.metadata.definition.ShapeValidator;
import io.formwork.metadata.model.Setting;
import io.formwork.metadata.yaml.YamlMerge;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The settings of all layers in one. They are checked here, because an overlay need not say of what
 * type they are.
 */
final class LaidSettings {

  private final ShapeValidator shapes;

  LaidSettings(ShapeValidator shapes) {
    this.shapes = shapes;
  }

  Definition in(Definition app, List<Definition> layers) {
    Optional<YamlNode.Mapping> laid =
        layers.stream()
            .filter(layer -> layer.content().has(Setting.ROOT))
            .map(layer -> only(layer.content(), Setting.ROOT))
            .reduce(YamlMerge::over);
    return laid.map(settings -> app.withContent(with(app.content(), settings))).orElse(app);
  }

  private static YamlNode.Mapping only(YamlNode.Mapping content, String key) {
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    content.entry(key).ifPresent(entry -> entries.put(key, entry));
    return new YamlNode.Mapping(entries, content.span());
  }

  private YamlNode.Mapping with(YamlNode.Mapping content, YamlNode.Mapping laid) {
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>(content.entries());
    entries.remove(Setting.ROOT);
    laid.entry(Setting.ROOT)
        .ifPresent(entry ->
            shapes
                .fit(entry.value(), SettingDescriptors.ALL)
                .ifPresent(
                    value -> entries.put(Setting.ROOT, new YamlNode.Entry(entry.key(), value))));
    return new YamlNode.Mapping(entries, content.span());
  }
}
