package io.formwork.core.transfer;

import io.formwork.core.export.Formulas;
import java.util.List;

/**
 * The titles of a table that somebody brings.
 *
 * @param guarded whether it comes from one of our text files, in which an apostrophe keeps texts
 *     from being formulas, whatever a spreadsheet has saved it as
 */
public record Heading(List<String> titles, boolean guarded) {

  public Heading {
    titles = List.copyOf(titles);
  }

  /** The first row of a table as it stands there. */
  public static Heading of(List<RawCell> row) {
    List<String> written = row.stream().map(RawCell::text).toList();
    return new Heading(
        written.stream().map(Formulas::unsigned).toList(),
        written.stream().anyMatch(Formulas::isSigned));
  }

  /** The cells of a row below, as they were before they were guarded. */
  public List<RawCell> bare(List<RawCell> cells) {
    return guarded ? cells.stream().map(Heading::bare).toList() : cells;
  }

  private static RawCell bare(RawCell cell) {
    return cell instanceof RawCell.Text(String text) ? new RawCell.Text(Formulas.bare(text)) : cell;
  }
}
