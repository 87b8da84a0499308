package io.formwork.metadata.sheet;

import io.formwork.metadata.diagnostic.Span;
import java.util.List;

/**
 * A table of cells as it was found in a spreadsheet.
 *
 * @param rows those that are not empty; the first has the names of the columns
 */
public record Sheet(List<Row> rows, Span span) {

  public Sheet {
    rows = List.copyOf(rows);
  }

  /** The cells of a row; those behind the last that has something in it are left out. */
  public record Row(List<Cell> cells, Span span) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What stands in a cell, without blanks around it; empty when nothing does. */
  public record Cell(String text, Span span) {}
}
