package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The relations of an object to itself that must never come back to where they began. */
final class AcyclicRelations {

  private final Resolution resolution;

  AcyclicRelations(Resolution resolution) {
    this.resolution = resolution;
  }

  Set<String> of(ObjectOutline object) {
    Set<String> names = new LinkedHashSet<>(KnownObjects.acyclic(object));
    for (Map.Entry<String, YamlNode.Mapping> relation :
        object.written().content().mapping("relations").children().entrySet()) {
      relation
          .getValue()
          .scalar("acyclic")
          .filter(flag -> flag.text().equals("true"))
          .filter(flag -> fits(object, relation.getKey(), flag))
          .ifPresent(flag -> names.add(relation.getKey()));
    }
    return names;
  }

  private boolean fits(ObjectOutline object, String name, YamlNode.Scalar flag) {
    boolean fits =
        Optional.ofNullable(object.fields().get(name))
            .map(Field::type)
            .filter(new FieldType.Reference(object.name())::equals)
            .isPresent();
    if (!fits) {
      String detail =
          "Only a relation to one record of \"%s\" itself can come back to where it began."
              .formatted(object.name());
      resolution.problems().error("Cannot be acyclic", detail, flag.content());
    }
    return fits;
  }
}
