package io.formwork.metadata.check;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A warning that the author of a definition means so.
 *
 * @param warning its name
 * @param part what it speaks of; all of that name when empty
 * @param reason why, as it was written
 * @param span where the name stands, or the part
 */
record Acceptance(String warning, Optional<String> part, YamlNode.Scalar reason, Span span) {

  /** What the definition accepts; a reason that serves several parts is there once for each. */
  static List<Acceptance> of(Definition definition) {
    List<Acceptance> all = new ArrayList<>();
    YamlNode.Mapping written = definition.content().mapping("accepts");
    for (YamlNode.Entry entry : written.list()) {
      written
          .scalars(entry.name())
          .forEach(reason ->
              all.add(new Acceptance(entry.name(), Optional.empty(), reason, entry.key().span())));
      written.mappings(entry.name()).forEach(keys -> all.addAll(ofParts(entry.name(), keys)));
    }
    return all;
  }

  private static List<Acceptance> ofParts(String warning, YamlNode.Mapping keys) {
    Optional<YamlNode.Scalar> reason = keys.scalar("because");
    return keys.scalars("at").stream()
        .flatMap(part ->
            reason.stream()
                .map(because ->
                    new Acceptance(warning, Optional.of(part.text()), because, part.content())))
        .toList();
  }

  boolean covers(Diagnostic found) {
    return found.name().equals(warning) && (part.isEmpty() || part.equals(found.part()));
  }
}
