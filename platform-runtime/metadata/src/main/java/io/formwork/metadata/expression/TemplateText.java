package io.formwork.metadata.expression;

import io.formwork.metadata.model.Template;
import java.util.stream.Collectors;

/** Writes a template over the values of a scope. An empty value is written as nothing. */
public final class TemplateText {

  /** Writes a value as a person reads it: the title of a choice, the name of a record. */
  public interface Format {
    /**
     * The text of a value.
     *
     * @param expression where it came from, usually a path whose last field says what it is; of a
     *     condition the branch that was taken
     */
    String text(Expression expression, Object value);
  }

  private final Evaluator evaluator;
  private final Format format;

  public TemplateText(Evaluator evaluator, Format format) {
    this.evaluator = evaluator;
    this.format = format;
  }

  /** The text of the template for that scope. */
  public String write(Template template, Expression.Scope scope) {
    return template.parts().stream().map(part -> write(part, scope)).collect(Collectors.joining());
  }

  private String write(Template.Part part, Expression.Scope scope) {
    return switch (part) {
      case Template.Literal literal -> literal.text();
      case Template.Value value -> write(value.expression(), scope);
    };
  }

  private String write(Expression expression, Expression.Scope scope) {
    if (expression instanceof Expression.Conditional choice) {
      boolean holds = evaluator.holds(choice.condition(), scope);
      return write(holds ? choice.then() : choice.otherwise(), scope);
    }
    return evaluator.value(expression, scope).map(v -> format.text(expression, v)).orElse("");
  }
}
