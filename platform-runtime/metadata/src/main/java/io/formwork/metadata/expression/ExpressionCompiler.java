package io.formwork.metadata.expression;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.expression.ValueType.Simple;
import io.formwork.metadata.model.Field;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a checked {@link Expression} of what was written. Whatever is wrong is told as diagnostics
 * that point at the very word; all problems of an expression are told at once.
 *
 * <p>A computed field is replaced by its definition, unless it is stored: an expression reads
 * stored fields only.
 */
public final class ExpressionCompiler {

  private final Reader reader = new Reader();

  /** An expression of any type, as in a template. */
  public Optional<Expression> compile(
      Source source, Environment environment, Consumer<Diagnostic> problems) {
    return compile(source, environment, Simple.ANY, problems);
  }

  /**
   * An expression whose value is of that type or empty.
   *
   * @return nothing when there were problems
   */
  public Optional<Expression> compile(
      Source source, Environment environment, ValueType expected, Consumer<Diagnostic> problems) {
    return compile(source, environment, expected, problems, Inlining.Underway.toStoredFields());
  }

  /**
   * An expression that reads written fields only: stored computed ones are replaced as well, since
   * the database cannot compute one from another.
   */
  public Optional<Expression> compileWhole(
      Source source, Environment environment, ValueType expected, Consumer<Diagnostic> problems) {
    return compile(source, environment, expected, problems, Inlining.Underway.toWrittenFields());
  }

  private Optional<Expression> compile(
      Source source,
      Environment environment,
      ValueType expected,
      Consumer<Diagnostic> problems,
      Inlining.Underway underway) {
    Tally tally = new Tally(problems);
    Optional<Typed> typed =
        reader
            .read(source, tally)
            .map(parsed -> check(parsed, environment, expected, tally, underway));
    return tally.isClean() ? typed.map(Typed::expression) : Optional.empty();
  }

  private Typed check(
      Parsed parsed,
      Environment environment,
      ValueType expected,
      Tally tally,
      Inlining.Underway underway) {
    Names names = environment.names();
    Complaints complaints = new Complaints(parsed, tally);
    Inlining inlining =
        new Inlining(
            names,
            complaints,
            (text, object, field) -> definition(text, names, object, field, underway),
            underway);
    Paths paths = new Paths(environment, complaints, inlining);
    Typed typed = new TypeCheck(parsed, paths, complaints).expect(parsed.root(), expected);
    // A computed field may bring a setting along.
    return environment.settings() || Reads.settings(typed.expression()).isEmpty()
        ? typed
        : complaints.settingNotKnownHere(parsed.root());
  }

  /** Silent, because the definition is complained about where it stands. */
  private Optional<Expression> definition(
      Source text, Names names, String object, Field field, Inlining.Underway underway) {
    return compile(
        text,
        Environment.ofRecord(names, object),
        ValueType.of(field.type(), names),
        problem -> {},
        underway);
  }

  /** Passes problems on, each once, and remembers whether there were any. */
  private static final class Tally implements Consumer<Diagnostic> {

    private final Consumer<Diagnostic> problems;
    private final java.util.Set<Diagnostic> told = new java.util.HashSet<>();

    Tally(Consumer<Diagnostic> problems) {
      this.problems = problems;
    }

    @Override
    public void accept(Diagnostic problem) {
      if (told.add(problem)) {
        problems.accept(problem);
      }
    }

    boolean isClean() {
      return told.isEmpty();
    }
  }
}
