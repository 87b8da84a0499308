package io.formwork.metadata.diagnostic;

/**
 * A place in a definition file, as people see it in an editor.
 *
 * @param line the line, counted from 1
 * @param column the column in code points, counted from 1
 */
public record Position(int line, int column) {

  public boolean isBefore(Position other) {
    return line < other.line || (line == other.line && column < other.column);
  }
}
