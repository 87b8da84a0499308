package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Reads {@code open_to}: the roles that open a view. */
record OpenToReader(Resolution resolution) {

  Set<String> of(YamlNode.Mapping view) {
    Set<String> roles = new LinkedHashSet<>();
    for (YamlNode.Scalar name : view.scalars("open_to")) {
      resolution
          .lookup()
          .find("role", resolution.written().byName(Kind.ROLE), name)
          .ifPresent(found -> roles.add(name.text()));
    }
    return roles;
  }
}
