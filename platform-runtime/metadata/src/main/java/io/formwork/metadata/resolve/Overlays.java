package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.DefinitionFiles;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.definition.ShapeValidator;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checks what overlays and packages say of themselves, whether or not an application uses them. */
public final class Overlays {

  private final DefinitionFiles files;
  private final Problems problems;

  public Overlays(DefinitionFiles files, Problems problems) {
    this.files = files;
    this.problems = problems;
  }

  public void check() {
    ShapeValidator shapes = new ShapeValidator(problems);
    files.of(Kind.PACKAGE).forEach(d -> shapes.fit(d.content(), d.kind().shape()));
    Map<String, Definition> apps = new LinkedHashMap<>();
    files.of(Kind.APP).forEach(app -> apps.put(app.name(), app));
    for (Definition overlay : files.of(Kind.OVERLAY)) {
      shapes
          .fitMapping(overlay.content(), overlay.kind().shape())
          .flatMap(content -> content.scalar("over"))
          .ifPresent(over -> find(apps, over));
    }
  }

  private void find(Map<String, Definition> apps, YamlNode.Scalar over) {
    new Lookup(problems).find("app", apps, over);
  }
}
