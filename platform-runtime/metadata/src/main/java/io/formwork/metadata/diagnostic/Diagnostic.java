package io.formwork.metadata.diagnostic;

import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is wrong with what a person wrote, said so that the person can mend it.
 *
 * @param severity whether it refuses the definitions
 * @param summary short and always the same for the same kind of problem: {@code Unknown field}
 * @param detail whole sentences: what is wrong, why, what to do, {@code Did you mean ...?}
 * @param span where it stands
 * @param part what a warning speaks of within its definition: a state, a field, a case. Where one
 *     definition has several warnings of one name, they can be accepted apart by it
 */
public record Diagnostic(
    Severity severity, String summary, String detail, Span span, Optional<String> part) {

  /** A problem that refuses the definitions. */
  public static Diagnostic error(String summary, String detail, Span span) {
    return new Diagnostic(Severity.ERROR, summary, detail, span, Optional.empty());
  }

  /** A problem that is told and does not refuse the definitions. */
  public static Diagnostic warning(String summary, String detail, Span span) {
    return new Diagnostic(Severity.WARNING, summary, detail, span, Optional.empty());
  }

  /** The same, about a part of the definition. */
  public Diagnostic at(String part) {
    return new Diagnostic(severity, summary, detail, span, Optional.of(part));
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The summary as a name, {@code unknown_field}: what a warning is accepted by. */
  public String name() {
    return summary.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }
}
