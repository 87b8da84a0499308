package io.formwork.testkit.mutation;

import io.formwork.metadata.definition.Key;
import io.formwork.metadata.definition.Shape;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * One key with its value.
 *
 * @param path the keys above it, its own last
 * @param owner what the key belongs to
 * @param key what the language says of the key; empty when the author chose the name
 * @param shape what may stand as the value
 */
record Site(
    Page page,
    List<String> path,
    YamlNode.Mapping owner,
    YamlNode.Entry entry,
    Optional<Key> key,
    Shape shape) {

  String name() {
    return entry.name();
  }

  int line() {
    return entry.key().span().start().line();
  }

  int lastLine() {
    return entry.value().span().end().line();
  }

  Place place() {
    return Place.line(page.path(), line());
  }

  /** The key under which the owner stands; empty at the top. */
  String above() {
    return path.size() < 2 ? "" : path.get(path.size() - 2);
  }

  boolean isFirstOfFile() {
    return path.size() == 1 && owner.list().getFirst().equals(entry);
  }

  /** Whether the owner is written in braces. */
  boolean isInBraces() {
    return page.at(owner.span()).startsWith("{");
  }

  boolean isOnOneLine() {
    return line() == lastLine();
  }

  String said() {
    return "%s:%d %s".formatted(page.file().fileName(), line(), String.join(".", path));
  }
}
