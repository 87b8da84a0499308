package io.formwork.metadata.definition;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.yaml.YamlNode;

/**
 * One thing as it was written.
 *
 * @param name its name, in most kinds the value of the first key
 * @param folder the folder of the app, package or overlay that it was found in
 * @param content everything in the file, the first key included
 */
public record Definition(Kind kind, String name, String folder, YamlNode.Mapping content) {

  /** Where its name stands. */
  public Span span() {
    return content.scalar(kind.word()).map(YamlNode.Scalar::content).orElse(content.span());
  }

  public Definition withContent(YamlNode.Mapping other) {
    return new Definition(kind, name, folder, other);
  }
}
