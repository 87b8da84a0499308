package io.formwork.launcher.coverage;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionLoader;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.source.FolderSource;
import io.formwork.metadata.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * What definitions say that they serve, under {@code covers}. A scenario says it too, but what it
 * covers is shown by playing it.
 */
public final class Claims {

  private Claims() {}

  /** The ids that some definition in the folder names. */
  public static Set<String> ofDefinitions(Path folder) {
    Set<String> ids = new TreeSet<>();
    DefinitionLoader loader = new DefinitionLoader(new Problems());
    for (Definition definition : loader.load(new FolderSource(folder).files()).definitions()) {
      if (definition.kind() != Kind.SCENARIO) {
        definition.content().scalars("covers").stream()
            .map(YamlNode.Scalar::text)
            .forEach(ids::add);
      }
    }
    return ids;
  }
}
