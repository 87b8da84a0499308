package io.formwork.metadata.diagnostic;

import java.util.Optional;

/**
 * A stretch of a definition file that something was written in.
 *
 * @param file the path relative to the folder of definitions, with forward slashes
 * @param start where it begins; in a workbook its row and column
 * @param end the first position after it; on the line of {@code start} for a single token
 * @param cell of a workbook, which has no lines of text: the sheet and the cell, {@code Limits!C4}
 */
public record Span(String file, Position start, Position end, Optional<String> cell) {

  public Span(String file, Position start, Position end) {
    this(file, start, end, Optional.empty());
  }

  /** The span of a whole file of which no part can be named. */
  public static Span ofFile(String file) {
    return new Span(file, new Position(1, 1), new Position(1, 1));
  }

  /** Whether the place lies in it, or right behind it, where somebody types on. */
  public boolean covers(String path, Position place) {
    return file.equals(path) && !place.isBefore(start) && !end.isBefore(place);
  }

  /**
   * The place in the form {@code file:line:column} that editors and terminals make a link of, or
   * {@code file:Limits!C4}.
   */
  public String place() {
    return file + ":" + cell.orElseGet(() -> start.line() + ":" + start.column());
  }
}
