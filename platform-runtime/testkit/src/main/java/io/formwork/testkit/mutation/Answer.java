package io.formwork.testkit.mutation;

import io.formwork.metadata.diagnostic.Diagnostic;
import java.time.Duration;
import java.util.List;

/**
 * What came of reading mutated definitions.
 *
 * @param told everything that was said, by file and line
 */
public record Answer(Mutation mutation, Verdict verdict, List<Diagnostic> told, Duration took) {

  public Answer {
    told = List.copyOf(told);
  }

  /** How good the answer is. */
  public enum Verdict {
    /** An error at the right place; of what is harmless: not a word. */
    RIGHT,
    /** Errors, but none where it was mutated. */
    WRONG_PLACE,
    /** Not a word about what is wrong. */
    SILENT,
    /** A message about what is harmless, or another model made of it. */
    NEEDLESS,
    /** An exception. */
    FAILED
  }

  public boolean isRight() {
    return verdict == Verdict.RIGHT;
  }

  /** How many errors were told. */
  public int errors() {
    return (int) told.stream().filter(Diagnostic::isError).count();
  }

  /** Whether the definitions were wrong by construction. */
  public boolean isOfDamage() {
    return mutation.expected() instanceof Mutation.Expected.Refused;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(verdict).append(' ').append(mutation);
    if (mutation.expected() instanceof Mutation.Expected.Refused refused) {
      text.append(" @ ").append(refused.places().stream().limit(4).toList());
    }
    told.stream()
        .limit(3)
        .forEach(error ->
            text.append("\n    ")
                .append(error.span().place())
                .append(' ')
                .append(error.summary())
                .append(": ")
                .append(error.detail()));
    return text.append(told.size() > 3 ? "\n    ... of " + told.size() : "").toString();
  }
}
