package io.formwork.core.export;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A table to be written as a file.
 *
 * @param title of the sheet and of the document
 * @param language of the titles and texts in it; dates are written as that language writes them
 * @param columns of the table, in order
 * @param rows told once, in order
 */
public record Sheet(String title, Locale language, Origin origin, List<Column> columns, Rows rows) {

  public Sheet {
    columns = List.copyOf(columns);
  }

  /**
   * Where the rows come from, so that a file that comes back is known.
   *
   * @param at when they were read
   */
  public record Origin(String app, String object, Instant at) {}

  /**
   * One column.
   *
   * @param title what stands above it
   * @param field the path of the field, by which the column is known whatever its title
   */
  public record Column(String title, String field) {}

  /** The rows of a table. */
  @FunctionalInterface
  public interface Rows {

    /** Tells every row; what the taker throws ends it. */
    void each(Taker taker) throws IOException;
  }

  /** Takes a row. */
  @FunctionalInterface
  public interface Taker {

    /**
     * The next row.
     *
     * @param id of the record
     * @param version of the record
     * @param cells as many as columns
     */
    void take(long id, long version, List<Cell> cells) throws IOException;
  }
}
