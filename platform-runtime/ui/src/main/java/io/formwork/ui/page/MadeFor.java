package io.formwork.ui.page;

import com.vaadin.flow.router.QueryParameters;
import io.formwork.core.query.Named;
import io.formwork.core.record.Changes;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The record that a new one refers to from the beginning, as the address says: {@code ?parent=12}.
 *
 * @param field of the new record
 * @param record the one referred to
 * @param name what that is called
 */
record MadeFor(Field field, RecordRef record, String name) {

  /** Nothing unless the person may fill in such a field, and sees such a record. */
  static Optional<MadeFor> of(
      Visit visit, String object, Set<String> fillable, QueryParameters parameters) {
    return visit.model().object(object).fields().values().stream()
        .filter(field -> fillable.contains(field.name()))
        .flatMap(field ->
            parameters.getSingleParameter(field.name()).stream()
                .flatMap(id -> named(field, id).stream())
                .flatMap(ref -> visit.application().query().get(visit.actor(), ref).stream())
                .map(found -> new MadeFor(field, found.ref(), found.display())))
        .findFirst();
  }

  private static Optional<RecordRef> named(Field field, String id) {
    if (!id.matches("[0-9]{1,18}")) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case FieldType.Reference(String target) ->
          Optional.of(new RecordRef(target, Long.parseLong(id)));
      case FieldType.References(String target) ->
          Optional.of(new RecordRef(target, Long.parseLong(id)));
      default -> Optional.empty();
    };
  }

  private Object value() {
    return field.type().isSeveral() ? List.of(record.id()) : record.id();
  }

  FormScreen in(FormScreen screen) {
    return screen.holding(field.name(), value(), List.of(new Named(record.id(), name)));
  }

  /** What was typed, and the reference where the form has no box for it. */
  Changes with(FormPanel panel, Changes typed) {
    return panel.edits(field.name()) ? typed : typed.with(field.name(), value());
  }
}
