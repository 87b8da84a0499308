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

  /** All of the values at once, of a field that has several. */
  record Every(FieldPath path, List<Object> values) implements Filter {
    public Every {
      values = List.copyOf(values);
    }
  }

  /** None of the values; what is empty has none. */
  record NoneOf(FieldPath path, List<Object> values) implements Filter {
    public NoneOf {
      values = List.copyOf(values);
    }
  }

  /** From the first value until, but not including, the second. */
  record Between(FieldPath path, Optional<Object> from, Optional<Object> until) implements Filter {}

  /** From the first value to the second, both included. */
  record Within(FieldPath path, Optional<Object> least, Optional<Object> most) implements Filter {}

  /** The text somewhere in the field, whatever the case. */
  record Contains(FieldPath path, String text) implements Filter {}

  /** The text at the beginning of the field, whatever the case. */
  record Begins(FieldPath path, String text) implements Filter {}

  /** One of two conditions or both. */
  record Either(FieldPath path, Filter one, Filter other) implements Filter {}

  record Empty(FieldPath path, boolean empty) implements Filter {}
}
