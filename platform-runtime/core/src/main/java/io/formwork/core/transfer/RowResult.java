package io.formwork.core.transfer;

import io.formwork.core.message.Message;
import io.formwork.metadata.model.Field;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of one row of a file.
 *
 * @param row as a spreadsheet counts it
 * @param id of the record, when there is one
 * @param reasons why it is not brought in; none when it is
 * @param differences what it changes, where somebody wants to know
 */
public record RowResult(
    int row,
    Optional<Long> id,
    Standing standing,
    List<Reason> reasons,
    List<Difference> differences) {

  public RowResult {
    reasons = List.copyOf(reasons);
    differences = List.copyOf(differences);
  }

  static RowResult good(int row, Optional<Long> id, Standing standing) {
    return new RowResult(row, id, standing, List.of(), List.of());
  }

  static RowResult bad(int row, Optional<Long> id, Standing standing, List<Reason> reasons) {
    return new RowResult(row, id, standing, reasons, List.of());
  }

  RowResult changing(List<Difference> changed) {
    return new RowResult(row, id, standing, reasons, changed);
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

  /** A field whose value a row changes, as the person may see it. */
  public record Difference(Field field, Side before, Side after) {}

  /**
   * What a field held, or holds then.
   *
   * @param name of a relation, what the record or the records are called
   */
  public record Side(Optional<Object> value, Optional<String> name) {}
}
