package io.formwork.metadata;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.DefinitionSource;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Set;
import java.util.TreeSet;

/**
 * What definitions say that they serve, under {@code covers}. A scenario says it too, but what it
 * covers is shown by playing it.
 */
public final class ServedRequirements {

  private ServedRequirements() {}

  /** The ids that some definition names. */
  public static Set<String> of(DefinitionSource source) {
    Set<String> ids = new TreeSet<>();
    DefinitionLoader loader = new DefinitionLoader(new Problems());
    for (Definition definition : loader.load(source.files()).definitions()) {
      if (definition.kind() != Kind.SCENARIO) {
        definition.content().scalars("covers").stream()
            .map(YamlNode.Scalar::text)
            .forEach(ids::add);
      }
    }
    return ids;
  }
}
