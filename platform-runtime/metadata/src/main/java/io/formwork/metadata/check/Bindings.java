package io.formwork.metadata.check;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.model.Process;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Optional;

/** Where the parts of a binding were written. */
final class Bindings {

  private Bindings() {}

  /**
   * The word under a key of a node, the whole node when it is not there, the process when neither
   * is.
   */
  static Span span(Resolved application, Process process, String node, String key, String word) {
    Optional<YamlNode.Mapping> nodes =
        application.written(Kind.PROCESS, process.name()).map(written -> written.mapping("nodes"));
    Optional<Span> exact =
        nodes.flatMap(all ->
            all.mapping(node).scalars(key).stream()
                .filter(scalar -> scalar.text().equals(word))
                .map(YamlNode.Scalar::content)
                .findFirst());
    return exact
        .or(() -> nodes.flatMap(all -> all.entry(node)).map(entry -> entry.key().span()))
        .orElseGet(() -> application.origin("process." + process.name()));
  }
}
