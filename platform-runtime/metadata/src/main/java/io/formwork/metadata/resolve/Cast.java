package io.formwork.metadata.resolve;

import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The records that a story has brought up so far, by the names it calls them, and of which object
 * each is.
 */
final class Cast {

  private final Map<String, ObjectType> records = new LinkedHashMap<>();
  private final Lookup lookup;

  Cast(Lookup lookup) {
    this.lookup = lookup;
  }

  void enter(String name, ObjectType object) {
    records.put(name, object);
  }

  Optional<ObjectType> find(YamlNode.Scalar name) {
    return lookup.findIn("story", "record", records, name);
  }
}
