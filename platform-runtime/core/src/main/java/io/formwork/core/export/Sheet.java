package io.formwork.core.export;

import java.util.List;
import java.util.Locale;

/**
 * A table to be written as a file.
 *
 * @param title of the sheet and of the document
 * @param language of the titles and texts in it; dates are written as that language writes them
 * @param columns the titles of the columns
 * @param rows as many cells as columns in each; read once, in order
 */
public record Sheet(
    String title, Locale language, List<String> columns, Iterable<List<Cell>> rows) {

  public Sheet {
    columns = List.copyOf(columns);
  }
}
