package io.formwork.core.transfer;

import io.formwork.core.actor.Actor;
import io.formwork.core.query.Filter;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Query;
import io.formwork.core.query.Row;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises records by the value of a field, of those that the person may read. */
record RecordKeys(Query query, Actor actor, String object) {

  /** Value to id, for those of the values that a record has. */
  Map<Object, Long> find(Field field, Collection<Object> values) {
    if (values.isEmpty()) {
      return Map.of();
    }
    FieldPath path = new FieldPath(List.of(field));
    ListRequest request =
        new ListRequest(
            object,
            List.of(path),
            Optional.empty(),
            List.of(new Filter.OneOf(path, List.copyOf(values))),
            List.of(),
            Optional.empty(),
            0,
            2 * values.size());
    Map<Object, Long> found = new HashMap<>();
    for (Row row : query.list(actor, request).rows()) {
      row.values().find(path.text()).ifPresent(value -> found.put(value, row.id()));
    }
    return found;
  }
}
