package io.formwork.metadata.expression;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.model.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a {@link Template} of a text with expressions in braces: {@code {number} {subject}}. A
 * brace that stands for itself is doubled.
 */
public final class TemplateCompiler {

  private final ExpressionCompiler expressions;

  public TemplateCompiler(ExpressionCompiler expressions) {
    this.expressions = expressions;
  }

  /** The template, or nothing when there were problems. */
  public Optional<Template> compile(
      Source source, Environment environment, Consumer<Diagnostic> problems) {
    return new Reading(source, environment, problems).read();
  }

  private final class Reading {

    private final Source source;
    private final int[] characters;
    private final Environment environment;
    private final Consumer<Diagnostic> problems;
    private final List<Template.Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean clean = true;

    Reading(Source source, Environment environment, Consumer<Diagnostic> problems) {
      this.source = source;
      this.characters = source.text().codePoints().toArray();
      this.environment = environment;
      this.problems = problems;
    }

    Optional<Template> read() {
      int next = 0;
      while (next < characters.length) {
        next = part(next);
      }
      endLiteral();
      return clean ? Optional.of(new Template(parts)) : Optional.empty();
    }

    /** Reads what begins there and answers where the next part begins. */
    private int part(int start) {
      int character = characters[start];
      boolean brace = character == '{' || character == '}';
      if (brace && at(start + 1) == character) {
        literal.appendCodePoint(character);
        return start + 2;
      }
      if (character == '{') {
        return expression(start);
      }
      if (character == '}') {
        problem("This brace closes nothing. Double it, }}, to show a brace.", start);
      }
      literal.appendCodePoint(character);
      return start + 1;
    }

    private int expression(int start) {
      int end = closing(start + 1);
      if (end < 0) {
        problem("This brace is not closed. Double it, {{, to show a brace.", start);
        return characters.length;
      }
      endLiteral();
      Optional<Expression> expression =
          expressions.compile(source.part(start + 1, end), environment, problems);
      clean &= expression.isPresent();
      expression.map(Template.Value::new).ifPresent(parts::add);
      return end + 1;
    }

    /** Where the brace closes; braces within the quotes of the expression do not count. */
    private int closing(int from) {
      int quote = 0;
      for (int i = from; i < characters.length; i++) {
        int character = characters[i];
        if (quote != 0 && character == '\\') {
          i++;
        } else if (quote != 0) {
          quote = character == quote ? 0 : quote;
        } else if (character == '"' || character == '\'') {
          quote = character;
        } else if (character == '}') {
          return i;
        }
      }
      return -1;
    }

    private int at(int offset) {
      return offset < characters.length ? characters[offset] : -1;
    }

    private void endLiteral() {
      if (!literal.isEmpty()) {
        parts.add(new Template.Literal(literal.toString()));
        literal.setLength(0);
      }
    }

    private void problem(String detail, int offset) {
      clean = false;
      problems.accept(
          Diagnostic.error("Malformed template", detail, source.at(offset, offset + 1)));
    }
  }
}
