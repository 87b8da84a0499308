package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.ObjectType.Ownership;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Optional;

/**
 * An object as it was written, its mixins included. An owned object is one of its own.
 *
 * @param born the name it had first, and its table has still
 * @param content its keys: {@code fields}, {@code relations}, {@code lifecycle}, ...
 * @param owner whom it belongs to
 */
record WrittenObject(
    String name, String born, YamlNode.Mapping content, Optional<Ownership> owner, Span span) {

  YamlNode.Mapping lifecycle() {
    return content.mapping("lifecycle");
  }

  boolean hasLifecycle() {
    return content.has("lifecycle");
  }

  YamlNode.Mapping states() {
    return lifecycle().mapping("states");
  }

  /** The name of the field that holds the state. */
  String stateField() {
    return lifecycle().text("field").orElse("status");
  }
}
