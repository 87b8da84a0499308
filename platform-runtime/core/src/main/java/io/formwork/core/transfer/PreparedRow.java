package io.formwork.core.transfer;

import io.formwork.core.record.Changes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A row that has been read.
 *
 * @param id of the record that it is meant to change; none for a new one
 * @param version that the record had when the file was made
 * @param reasons what of it could not be read
 */
record PreparedRow(
    int number,
    Optional<Long> id,
    OptionalLong version,
    Changes changes,
    List<RowResult.Reason> reasons) {

  PreparedRow {
    reasons = List.copyOf(reasons);
  }
}
