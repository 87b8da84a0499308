package io.formwork.testkit.mutation;

import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;

/**
 * One value, which may stand in a list.
 *
 * @param path the keys above it
 * @param shape what may stand there
 */
record Value(Page page, List<String> path, YamlNode node, Shape shape) {

  int line() {
    return node.span().start().line();
  }

  Place place() {
    return Place.of(node.span());
  }

  String written() {
    return page.at(node.span());
  }

  boolean isOnOneLine() {
    return node.span().start().line() == node.span().end().line();
  }

  /** Whether it is a single word of the language's kind, such as {@code the name of a field}. */
  boolean is(String said) {
    return node instanceof YamlNode.Scalar
        && shape instanceof Shape.Single single
        && single.said().startsWith(said);
  }

  String text() {
    return node instanceof YamlNode.Scalar scalar ? scalar.text() : written();
  }

  String said() {
    return "%s:%d %s".formatted(page.file().fileName(), line(), String.join(".", path));
  }
}
