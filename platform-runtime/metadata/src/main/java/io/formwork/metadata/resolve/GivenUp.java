package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Values of choices that a layer gives up with {@code removed: { urgent: high }}: they are taken
 * out of the definition below, which need not be touched. The texts that were written for them stay
 * where they are and are no mistake.
 */
final class GivenUp {

  private final Set<String> addresses = new TreeSet<>();

  /** The definition below, without what the one above it gives up. */
  YamlNode.Mapping below(Definition base, Definition upper) {
    YamlNode.Mapping content = base.content();
    Set<String> names = upper.content().mapping("removed").entries().keySet();
    if (base.kind() != Kind.CHOICES || names.isEmpty()) {
      return content;
    }
    names.forEach(name -> addresses.add(Addresses.of(base) + "." + name));
    SequencedMap<String, YamlNode.Entry> left = new LinkedHashMap<>(content.entries());
    left.computeIfPresent(
        "values", (key, entry) -> new YamlNode.Entry(entry.key(), values(entry.value(), names)));
    left.computeIfPresent(
        "order", (key, entry) -> new YamlNode.Entry(entry.key(), order(entry.value(), names)));
    return new YamlNode.Mapping(left, content.span());
  }

  /** The addresses of everything that was given up. */
  Set<String> addresses() {
    return addresses;
  }

  private static YamlNode values(YamlNode written, Set<String> names) {
    if (!(written instanceof YamlNode.Mapping values)) {
      return written;
    }
    SequencedMap<String, YamlNode.Entry> left = new LinkedHashMap<>(values.entries());
    names.forEach(left::remove);
    return new YamlNode.Mapping(left, values.span());
  }

  private static YamlNode order(YamlNode written, Set<String> names) {
    if (!(written instanceof YamlNode.Sequence order)) {
      return written;
    }
    List<YamlNode> left =
        order.items().stream()
            .filter(item -> !(item instanceof YamlNode.Scalar name && names.contains(name.text())))
            .toList();
    return new YamlNode.Sequence(left, order.span());
  }
}
