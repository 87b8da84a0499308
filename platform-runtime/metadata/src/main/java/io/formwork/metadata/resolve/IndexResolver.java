package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Index;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders that an object asks the database to keep at hand. */
final class IndexResolver {

  private final ColumnFields columns;

  IndexResolver(Resolution resolution) {
    this.columns = new ColumnFields(resolution, "Cannot be indexed");
  }

  /**
   * The indexes in their order.
   *
   * @param fields complete
   */
  List<Index> of(ObjectOutline object, Map<String, Field> fields) {
    List<Index> indexes = new ArrayList<>();
    YamlNode.Mapping written = object.written().content().mapping("indexes");
    for (YamlNode.Entry entry : written.list()) {
      List<Index.Key> keys =
          written.scalars(entry.name()).stream()
              .flatMap(key -> key(object, fields, key).stream())
              .toList();
      if (!keys.isEmpty()) {
        indexes.add(new Index(entry.name(), keys));
      }
    }
    return indexes;
  }

  private Optional<Index.Key> key(
      ObjectOutline object, Map<String, Field> fields, YamlNode.Scalar written) {
    boolean descending = written.text().startsWith("-");
    String name = descending ? written.text().substring(1) : written.text();
    return columns
        .find(object, fields, written, name)
        .map(field -> new Index.Key(field, descending));
  }
}
