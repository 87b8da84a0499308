package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Calculation;
import io.formwork.core.store.RecordSearch.Grouping;

/** What figures are read from: the records, or a summary of them. */
interface FigureSource {

  /** What is asked, in the words of this source. */
  Grouping asked();

  /** Its tables, for all columns that were asked for so far. */
  Joins joins();

  /**
   * A figure of a group.
   *
   * @param row what is read of each row, by expressions over {@link #joins}
   */
  Fragment calculated(Calculation calculation, RowColumns row);

  /** What a group must keep to for being told, as SQL; nothing where every one is. */
  String having(RowColumns row);
}
