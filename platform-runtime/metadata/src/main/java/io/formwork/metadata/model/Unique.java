package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.List;
import java.util.Optional;

/**
 * A rule that no two records have the same values. The database keeps it, so it holds for two
 * writers at once. Texts are compared without regard to case; a record in which one of the fields
 * is empty is like no other.
 *
 * @param name of a single field that is {@code unique: true}, the field's
 * @param fields whose values together are there once
 * @param where the records among which they are; all when empty. It reads the record's own stored
 *     fields and no clock
 * @param message what the person is told whose record would be the second; the platform has a
 *     sentence of its own
 */
public record Unique(
    String name, List<Field> fields, Optional<Expression> where, Optional<Label> message) {
  public Unique {
    fields = List.copyOf(fields);
  }
}
