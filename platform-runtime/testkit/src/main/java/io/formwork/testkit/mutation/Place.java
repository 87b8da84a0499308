package io.formwork.testkit.mutation;

import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.diagnostic.Span;

/**
 * Lines of a file at which a message is right.
 *
 * @param first the first line, counted from 1
 * @param last the last line, the first again for a single one
 */
public record Place(String file, int first, int last) {

  /** How far a message may stand beside the lines that were touched. */
  private static final int SLACK = 1;

  static Place line(String file, int line) {
    return new Place(file, line, line);
  }

  static Place of(Span span) {
    return new Place(span.file(), span.start().line(), span.end().line());
  }

  boolean covers(Diagnostic diagnostic) {
    int line = diagnostic.span().start().line();
    return diagnostic.span().file().equals(file) && line >= first - SLACK && line <= last + SLACK;
  }

  @Override
  public String toString() {
    return file + ":" + first + (last == first ? "" : "-" + last);
  }
}
