package io.formwork.core.transfer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A table that somebody brings as a file, read from its first row to its last. */
public interface TableFile {

  /** What stands above the columns. */
  List<String> titles();

  /** What a file of ours knows of itself; nothing of any other. */
  Optional<Known> known();

  /** Tells the rows that are not empty, in order. */
  void each(Taker taker);

  /** Takes a row. */
  @FunctionalInterface
  interface Taker {

    /**
     * The next row.
     *
     * @param number as a spreadsheet counts it, the titles being 1
     * @param cells of the columns with titles; those at the end may be missing
     */
    void take(int number, List<RawCell> cells);
  }

  /**
   * A list that went out and comes back.
   *
   * @param idColumn where the ids stand
   * @param fields the paths of the columns as they went out
   * @param versions id to version as it went out
   */
  record Known(
      String app,
      String object,
      Optional<Integer> idColumn,
      List<String> fields,
      Versions versions) {}

  /** The versions that records had. */
  @FunctionalInterface
  interface Versions {
    OptionalLong of(long id);
  }
}
