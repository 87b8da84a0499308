package io.formwork.ui.record;

import io.formwork.core.query.Filter;
import io.formwork.core.query.ListRequest;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.ui.visit.Visit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What records that a journal mentions are called; asked once for each. */
class RecordNames {

  private final Visit visit;
  private final Map<String, Optional<String>> known = new HashMap<>();

  RecordNames(Visit visit) {
    this.visit = visit;
  }

  /** Nothing for fields that are no references, and for records the person may not see. */
  Optional<String> of(Field field, Object value) {
    Optional<String> target = field.type().target();
    if (target.isEmpty()) {
      return Optional.empty();
    }
    return value instanceof List<?> several
        ? Optional.of(
            several.stream()
                .map(id -> named(target.get(), id).orElse(id.toString()))
                .collect(Collectors.joining(", ")))
        : named(target.get(), value);
  }

  private Optional<String> named(String object, Object id) {
    return known.computeIfAbsent(object + "/" + id, key -> ask(object, id));
  }

  private Optional<String> ask(String object, Object id) {
    FieldPath path = new FieldPath(List.of(visit.model().object(object).field("id")));
    ListRequest one =
        new ListRequest(
            object,
            List.of(),
            Optional.empty(),
            List.of(new Filter.OneOf(path, List.of(id))),
            List.of(),
            Optional.empty(),
            0,
            1);
    return visit.application().query().list(visit.actor(), one).rows().stream()
        .findFirst()
        .map(row -> row.display());
  }
}
