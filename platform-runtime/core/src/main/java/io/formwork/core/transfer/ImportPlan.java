package io.formwork.core.transfer;

import io.formwork.metadata.model.Field;
import java.util.List;
import java.util.Optional;

/**
 * How the columns of a file are understood.
 *
 * @param columns that bring values
 * @param ignored titles of those that bring none
 * @param match by which column a record is recognised, when the file knows no ids
 */
public record ImportPlan(List<Column> columns, List<String> ignored, Optional<Column> match) {

  public ImportPlan {
    columns = List.copyOf(columns);
    ignored = List.copyOf(ignored);
  }

  /**
   * One column of the file.
   *
   * @param index from 0
   */
  public record Column(int index, String title, Field field) {}
}
