package io.formwork.core.transfer;

import io.formwork.core.message.Message;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one row of a file.
 *
 * @param row as a spreadsheet counts it
 * @param id of the record, when there is one
 * @param reasons why it is not brought in; none when it is
 */
public record RowResult(int row, Optional<Long> id, Standing standing, List<Reason> reasons) {

  public RowResult {
    reasons = List.copyOf(reasons);
  }

  /** How a row stands to what is there. */
  public enum Standing {
    NEW,
    CHANGED,
    UNCHANGED,
    /** Somebody has saved the record since the file was made. */
    CONFLICT,
    /** The person may not. */
    FORBIDDEN,
    INVALID;

    /** Whether the row can be brought in. */
    public boolean good() {
      return switch (this) {
        case NEW, CHANGED, UNCHANGED -> true;
        case CONFLICT, FORBIDDEN, INVALID -> false;
      };
    }
  }

  /**
   * One thing that is wrong.
   *
   * @param column from 0, when it is about one cell
   */
  public record Reason(Optional<Integer> column, Message message) {}
}
