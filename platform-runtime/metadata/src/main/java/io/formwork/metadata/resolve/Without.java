package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/** Trees of which something was taken out; what stays keeps its place. */
final class Without {

  static final SequencedMap<String, Definition> NOTHING =
      Collections.unmodifiableSequencedMap(new LinkedHashMap<>());

  private Without() {}

  /** Without the key itself. */
  static YamlNode.Mapping key(YamlNode.Mapping content, String key) {
    SequencedMap<String, YamlNode.Entry> left = new LinkedHashMap<>(content.entries());
    left.remove(key);
    return new YamlNode.Mapping(left, content.span());
  }

  /** Without those keys of the mapping that stands at a key. */
  static YamlNode.Mapping keys(YamlNode.Mapping content, String at, Set<String> names) {
    SequencedMap<String, YamlNode.Entry> left = new LinkedHashMap<>(content.mapping(at).entries());
    return left.keySet().removeAll(names)
        ? replaced(content, at, new YamlNode.Mapping(left, content.mapping(at).span()))
        : content;
  }

  /** Without those items of the list that stands at a key. */
  static YamlNode.Mapping item(YamlNode.Mapping content, String at, Set<String> names) {
    List<YamlNode> left = new ArrayList<>(content.items(at));
    boolean gone =
        left.removeIf(item -> item instanceof YamlNode.Scalar name && names.contains(name.text()));
    return gone ? replaced(content, at, new YamlNode.Sequence(left, content.span())) : content;
  }

  /** With another value at a key, when there is the key. */
  static YamlNode.Mapping replaced(YamlNode.Mapping content, String at, YamlNode value) {
    SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>(content.entries());
    entries.computeIfPresent(at, (key, entry) -> new YamlNode.Entry(entry.key(), value));
    return new YamlNode.Mapping(entries, content.span());
  }

  /** What another tree has in the list at a key as well, before what stands there. */
  static YamlNode.Mapping both(YamlNode.Mapping content, YamlNode.Mapping other, String at) {
    List<YamlNode> all = new ArrayList<>(other.items(at));
    if (all.isEmpty()) {
      return content;
    }
    content.items(at).stream().filter(item -> !all.contains(item)).forEach(all::add);
    return replaced(content, at, new YamlNode.Sequence(all, content.span()));
  }
}
