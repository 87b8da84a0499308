package io.formwork.metadata.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A field reached from an object over relations, as in a column: {@code client.name}. {@code
 * resolution.due} is a single step, because the clock's field bears that name.
 */
public record FieldPath(List<Field> steps) {

  public FieldPath {
    steps = List.copyOf(steps);
  }

  /** The field at the end, the one whose value is meant. */
  public Field field() {
    return steps.getLast();
  }

  /** The path as it is written. */
  public String text() {
    return steps.size() == 1
        ? field().name() // as most are, in every cell of a list
        : steps.stream().map(Field::name).collect(Collectors.joining("."));
  }
}
