package io.formwork.core.query;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.ExpressionCompiler;
import io.formwork.metadata.expression.ModelNames;
import io.formwork.metadata.expression.Source;
import io.formwork.metadata.expression.ValueType;
import io.formwork.metadata.model.ApplicationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filter that somebody typed, in the language of the definitions: {@code status == "in_work" &&
 * assignee == me}. It knows the fields of the object, {@code me}, {@code now} and {@code today};
 * what the person may not read is empty to it, because {@link Query} masks it.
 */
public final class FilterText {

  private final ExpressionCompiler compiler = new ExpressionCompiler();
  private final ModelNames names;

  public FilterText(ApplicationModel model) {
    this.names = new ModelNames(model);
  }

  /** What became of the text. */
  public sealed interface Outcome {

    record Understood(Expression filter) implements Outcome {}

    /** All that is wrong; positions count within the text. */
    record Wrong(List<Diagnostic> problems) implements Outcome {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  public Outcome compile(String object, String text) {
    List<Diagnostic> problems = new ArrayList<>();
    Optional<Expression> filter =
        compiler.compile(
            source(text),
            Environment.ofRecord(names, object).withMe().withoutSettings(),
            ValueType.Simple.FLAG,
            problems::add);
    // A literal may spell it in several ways; the database has no text with it to compare.
    if (filter.filter(found -> found.toString().indexOf(0) >= 0).isPresent()) {
      String detail = "A text has the character 0, which no value can have. Take it out.";
      Diagnostic nul = Diagnostic.error("Not a value", detail, source(text).span());
      return new Outcome.Wrong(List.of(nul));
    }
    return filter
        .<Outcome>map(Outcome.Understood::new)
        .orElseGet(() -> new Outcome.Wrong(problems));
  }

  private static Source source(String text) {
    Position start = new Position(1, 1);
    return Source.block(text, new Span("filter", start, start), start);
  }
}
