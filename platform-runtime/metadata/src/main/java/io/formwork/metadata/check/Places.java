package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Where a part of a definition was written. */
final class Places {

  private Places() {}

  /**
   * The place at the end of the way, which goes over keys and, counted from 0, over items; as far
   * as it was written. A value that stands alone counts as a list of one.
   */
  static Span of(Resolved application, Kind kind, String name, String... way) {
    Optional<YamlNode.Mapping> written = application.written(kind, name);
    Span span =
        written
            .map(content ->
                content.scalar(kind.word()).map(YamlNode.Scalar::content).orElse(content.span()))
            .orElse(application.origin("app"));
    Optional<YamlNode> node = written.map(content -> content);
    for (String step : way) {
      Optional<YamlNode> here = node;
      if (here.orElse(null) instanceof YamlNode.Mapping mapping
          && mapping.entry(step).isPresent()) {
        span = mapping.entry(step).get().key().span();
      }
      node = here.flatMap(parent -> child(parent, step));
      span =
          node.filter(found -> !(found instanceof YamlNode.Mapping)).map(Places::span).orElse(span);
    }
    return span;
  }

  private static Optional<YamlNode> child(YamlNode parent, String step) {
    return switch (parent) {
      case YamlNode.Mapping mapping when mapping.has(step) -> mapping.value(step);
      case YamlNode.Sequence sequence when isIndex(step, sequence) ->
          Optional.of(sequence.items().get(Integer.parseInt(step)));
      default -> isFirst(step) ? Optional.of(parent) : Optional.empty();
    };
  }

  private static boolean isIndex(String step, YamlNode.Sequence sequence) {
    return step.chars().allMatch(Character::isDigit)
        && Integer.parseInt(step) < sequence.items().size();
  }

  private static boolean isFirst(String step) {
    return step.equals("0");
  }

  private static Span span(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar ? scalar.content() : node.span();
  }

  /** The word among the values under the way, or the way's own place. */
  static Span word(Resolved application, Kind kind, String name, String word, String... way) {
    Optional<YamlNode> node = application.written(kind, name).map(content -> content);
    for (String step : way) {
      node = node.flatMap(parent -> child(parent, step));
    }
    return node.stream()
        .flatMap(found -> words(found).stream())
        .filter(scalar -> scalar.text().equals(word) || scalar.text().equals("-" + word))
        .map(YamlNode.Scalar::content)
        .findFirst()
        .orElseGet(() -> of(application, kind, name, way));
  }

  private static List<YamlNode.Scalar> words(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> List.of(scalar);
      case YamlNode.Sequence sequence ->
          sequence.items().stream().flatMap(item -> words(item).stream()).toList();
      case YamlNode.Mapping mapping ->
          mapping.list().stream().flatMap(entry -> words(entry.value()).stream()).toList();
    };
  }
}
