package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Puts a story's values into its plot: a value {@code $subject} stands for what the story says of
 * {@code subject}.
 */
final class Substitution {

  private final YamlNode.Mapping values;
  private final Problems problems;
  private final Set<String> used = new LinkedHashSet<>();

  Substitution(YamlNode.Mapping values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  YamlNode into(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> into(scalar);
      case YamlNode.Sequence sequence -> {
        List<YamlNode> items = sequence.items().stream().map(this::into).toList();
        yield new YamlNode.Sequence(items, sequence.span());
      }
      case YamlNode.Mapping mapping -> {
        SequencedMap<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        mapping
            .list()
            .forEach(entry ->
                entries.put(entry.name(), new YamlNode.Entry(entry.key(), into(entry.value()))));
        yield new YamlNode.Mapping(entries, mapping.span());
      }
    };
  }

  private YamlNode into(YamlNode.Scalar scalar) {
    if (!scalar.text().startsWith("$")) {
      return scalar;
    }
    String name = scalar.text().substring(1);
    used.add(name);
    Optional<YamlNode> value = values.value(name);
    if (value.isEmpty()) {
      String detail =
          "The plot asks for \"%s\", and this story says nothing of it.%s"
              .formatted(name, Suggestion.sentence(name, values.entries().keySet()));
      problems.error("Missing value", detail, values.span());
    }
    return value.orElse(scalar);
  }

  /** Tells what the story says and the plot never asks for. */
  void refuseUnused() {
    for (YamlNode.Entry entry : values.list()) {
      if (!used.contains(entry.name())) {
        String detail =
            "The plot never asks for \"%s\".%s"
                .formatted(entry.name(), Suggestion.sentence(entry.name(), used));
        problems.error("Unused value", detail, entry.key().span());
      }
    }
  }
}
