package io.formwork.metadata.sheet;

import io.formwork.metadata.diagnostic.Position;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The text of a CSV file, cell by cell from its beginning. */
final class CsvText {

  private final String file;
  private final int[] characters;
  private final Problems problems;
  private final int separator;
  private final List<Sheet.Row> rows = new ArrayList<>();
  private int at;
  private int line = 1;
  private int column = 1;
  private boolean broken;

  CsvText(String file, String text, Problems problems) {
    this.file = file;
    this.characters = text.codePoints().filter(c -> c != '\r').toArray();
    this.problems = problems;
    this.separator = separator(text.lines().findFirst().orElse(""));
  }

  private static int separator(String firstLine) {
    return List.of(',', ';', '\t').stream()
        .max(Comparator.comparingLong(mark -> firstLine.chars().filter(c -> c == mark).count()))
        .orElse(',');
  }

  Optional<Sheet> sheet() {
    while (at < characters.length && !broken) {
      row();
    }
    return broken ? Optional.empty() : Optional.of(new Sheet(rows, Span.ofFile(file)));
  }

  private void row() {
    List<Sheet.Cell> cells = new ArrayList<>();
    cells.add(cell());
    while (at < characters.length && characters[at] == separator) {
      step();
      cells.add(cell());
    }
    if (at < characters.length) {
      step();
    }
    while (!cells.isEmpty() && cells.getLast().text().isEmpty()) {
      cells.removeLast();
    }
    if (!cells.isEmpty()) {
      Span span = new Span(file, cells.getFirst().span().start(), cells.getLast().span().end());
      rows.add(new Sheet.Row(cells, span));
    }
  }

  private Sheet.Cell cell() {
    Position start = here();
    StringBuilder text = new StringBuilder();
    if (at < characters.length && characters[at] == '"') {
      quoted(text, start);
    }
    while (at < characters.length && characters[at] != separator && characters[at] != '\n') {
      text.appendCodePoint(characters[at]);
      step();
    }
    return new Sheet.Cell(text.toString().strip(), new Span(file, start, here()));
  }

  /** Up to the closing quote; a doubled one stands for itself. */
  private void quoted(StringBuilder text, Position start) {
    step();
    while (at < characters.length) {
      if (characters[at] == '"') {
        step();
        if (at >= characters.length || characters[at] != '"') {
          return;
        }
      }
      text.appendCodePoint(characters[at]);
      step();
    }
    broken = true;
    problems.error(
        "Open quote",
        "The quote that opens this cell is never closed.",
        new Span(file, start, new Position(start.line(), start.column() + 1)));
  }

  private void step() {
    boolean ends = characters[at] == '\n';
    line = ends ? line + 1 : line;
    column = ends ? 1 : column + 1;
    at++;
  }

  private Position here() {
    return new Position(line, column);
  }
}
