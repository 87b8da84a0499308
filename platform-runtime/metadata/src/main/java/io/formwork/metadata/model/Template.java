package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.List;

/** A text with expressions in it: {@code {number} {subject}}. */
public record Template(List<Part> parts) {

  public Template {
    parts = List.copyOf(parts);
  }

  /** The expressions in it, in their order. */
  public List<Expression> expressions() {
    return parts.stream()
        .filter(Value.class::isInstance)
        .map(part -> ((Value) part).expression())
        .toList();
  }

  /** A stretch of a template. */
  public sealed interface Part {}

  /** Characters that stand for themselves. */
  public record Literal(String text) implements Part {}

  /**
   * An expression whose value is shown as a person would read it: the title of a choice, the name
   * of a record.
   */
  public record Value(Expression expression) implements Part {}
}
