package io.formwork.metadata.resolve;

import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.stream.Collectors;

/** What was written, in one line and in one way, however it was laid out in the file. */
final class FlowText {

  private FlowText() {}

  /** The items of a list, or the value itself as a list of one. */
  static List<String> items(YamlNode node) {
    return node instanceof YamlNode.Sequence sequence
        ? sequence.items().stream().map(FlowText::of).toList()
        : List.of(of(node));
  }

  static String of(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar.text().strip();
      case YamlNode.Sequence sequence ->
          sequence.items().stream().map(FlowText::of).collect(Collectors.joining(", ", "[", "]"));
      case YamlNode.Mapping mapping ->
          mapping.list().stream()
              .map(entry -> entry.name() + ": " + of(entry.value()))
              .collect(Collectors.joining(", ", "{ ", " }"));
    };
  }
}
