package io.formwork.core.query;

import io.formwork.metadata.model.FieldPath;
import java.util.List;
import java.util.Optional;

/** A condition that a person set on a list. */
public sealed interface Filter {

  FieldPath path();

  record OneOf(FieldPath path, List<Object> values) implements Filter {
    public OneOf {
      values = List.copyOf(values);
    }
  }

  /** From the first value until, but not including, the second. */
  record Between(FieldPath path, Optional<Object> from, Optional<Object> until) implements Filter {}

  /** From the first value to the second, both included. */
  record Within(FieldPath path, Optional<Object> least, Optional<Object> most) implements Filter {}

  /** The text somewhere in the field, whatever the case. */
  record Contains(FieldPath path, String text) implements Filter {}

  record Empty(FieldPath path, boolean empty) implements Filter {}
}
