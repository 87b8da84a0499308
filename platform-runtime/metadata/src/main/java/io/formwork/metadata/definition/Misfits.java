package io.formwork.metadata.definition;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is told of a node that does not fit its shape. */
final class Misfits {

  private final Problems problems;

  Misfits(Problems problems) {
    this.problems = problems;
  }

  void unknownKey(YamlNode.Scalar key, Descriptor descriptor) {
    String detail =
        "%s has no key \"%s\".%s"
            .formatted(
                sentenceStart(descriptor.thing()),
                key.text(),
                Suggestion.sentence(key.text(), new TreeSet<>(descriptor.names())));
    problems.error("Unknown key", detail, key.span());
  }

  void missing(YamlNode.Mapping mapping, String thing, String what) {
    Span span = mapping.list().stream().findFirst().map(e -> e.key().span()).orElse(mapping.span());
    problems.error("Missing key", "%s needs %s.".formatted(sentenceStart(thing), what), span);
  }

  Optional<YamlNode> wrong(YamlNode node, Shape shape) {
    String found =
        switch (node) {
          case YamlNode.Scalar scalar when isMissing(scalar) -> "nothing";
          case YamlNode.Scalar scalar -> "\"" + scalar.text() + "\"";
          case YamlNode.Sequence sequence -> "a list";
          case YamlNode.Mapping mapping -> "keys with values";
        };
    problems.error(
        "Wrong shape",
        "Here belongs %s, and there is %s.".formatted(shape.said(), found),
        node.span());
    return Optional.empty();
  }

  static String quoted(SequencedSet<String> words) {
    return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(", "));
  }

  static String sentenceStart(String thing) {
    return Character.toUpperCase(thing.charAt(0)) + thing.substring(1);
  }

  /** A key with nothing behind it. */
  static boolean isMissing(YamlNode.Scalar scalar) {
    return scalar.text().isEmpty() && scalar.style() == YamlNode.Style.PLAIN;
  }
}
