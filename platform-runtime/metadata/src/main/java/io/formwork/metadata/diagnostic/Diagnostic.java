package io.formwork.metadata.diagnostic;

/**
 * One thing that is wrong with what a person wrote, said so that the person can mend it.
 *
 * @param severity whether it refuses the definitions
 * @param summary short and always the same for the same kind of problem: {@code Unknown field}
 * @param detail whole sentences: what is wrong, why, what to do, {@code Did you mean ...?}
 * @param span where it stands
 */
public record Diagnostic(Severity severity, String summary, String detail, Span span) {

  /** A problem that refuses the definitions. */
  public static Diagnostic error(String summary, String detail, Span span) {
    return new Diagnostic(Severity.ERROR, summary, detail, span);
  }

  /** A problem that is told and does not refuse the definitions. */
  public static Diagnostic warning(String summary, String detail, Span span) {
    return new Diagnostic(Severity.WARNING, summary, detail, span);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
