package io.formwork.metadata.check;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.resolve.Resolved;
import java.util.HashMap;
import java.util.Map;

/** No two fields of an object are kept in one column, as a renamed field and a clock's could be. */
final class ColumnsAreTheirOwn implements ApplicationCheck {

  @Override
  public void check(Resolved application, Problems problems) {
    for (ObjectType object : application.model().objects().values()) {
      Map<String, Field> columns = new HashMap<>();
      for (Field field : object.fields().values()) {
        field
            .column()
            .ifPresent(column -> {
              Field other = columns.putIfAbsent(column, field);
              if (other != null) {
                problems.error(
                    "Column taken",
                    "\"%s\" is kept in the column \"%s\" already.".formatted(other.name(), column),
                    application.origin(object.name() + "." + field.name()));
              }
            });
      }
    }
  }
}
