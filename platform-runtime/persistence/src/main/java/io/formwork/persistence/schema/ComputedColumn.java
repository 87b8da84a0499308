package io.formwork.persistence.schema;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.query.RowExpression;
import io.formwork.persistence.value.ValueKind;
import java.util.Optional;

/**
 * The column in which the database keeps what a field is computed as. Its name tells of what: a
 * field that is computed otherwise has another column, so that the release before goes on reading
 * its own.
 *
 * @param type without digits or lengths, since a calculation has those that it has
 */
record ComputedColumn(String name, String type, String expression) {

  /** The column of a stored computed field; none of any other. */
  static Optional<ComputedColumn> of(ApplicationModel model, ObjectType type, Field field) {
    return field.stored()
        ? field
            .computed()
            .map(computed -> RowExpression.value(model, type, computed))
            .map(sql -> of(field, sql))
        : Optional.empty();
  }

  private static ComputedColumn of(Field field, String expression) {
    String type = ValueKind.of(field.type()).sqlType();
    String born = field.column().orElseThrow();
    String name = Identifiers.fitting(born + "_" + Identifiers.hash(type + " " + expression));
    return new ComputedColumn(name, type, expression);
  }
}
