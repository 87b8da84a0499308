package io.formwork.metadata.check;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.resolve.Resolved;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Set;

/** What a definition says that it serves is in the catalogue of requirements, if there is one. */
final class CoversAreKnown implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    Set<String> known = application.requirements();
    if (known.isEmpty()) {
      return;
    }
    for (Definition definition : application.definitions()) {
      definition.content().scalars("covers").stream()
          .filter(id -> !known.contains(id.text()))
          .forEach(id -> unknown(id, known, problems));
    }
  }

  private static void unknown(YamlNode.Scalar id, Set<String> known, Problems problems) {
    String detail =
        "The catalogue of requirements has no \"%s\".%s"
            .formatted(id.text(), Suggestion.sentence(id.text(), known));
    problems.error("Unknown requirement", detail, id.content());
  }
}
