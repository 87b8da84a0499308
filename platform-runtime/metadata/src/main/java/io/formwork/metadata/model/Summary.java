package io.formwork.metadata.model;

import java.util.List;
import java.util.Optional;

/**
 * Figures over groups of an object's records that are kept while records are written, so that
 * nobody has to look at the records themselves. How many there are is always kept.
 *
 * @param by what makes a group; figures can be broken down, filtered and allowed by these alone
 * @param sums own stored fields that are added up in each group
 */
public record Summary(String name, List<Dimension> by, List<Field> sums) {

  public Summary {
    by = List.copyOf(by);
    sums = List.copyOf(sums);
  }

  /**
   * A field of which records of one group have the same value.
   *
   * @param step of a date: then they have the same day, week, month, quarter or year
   */
  public record Dimension(Field field, Optional<Step> step) {

    /** As it is written: {@code created_at.day}. */
    public String text() {
      return step.map(one -> field.name() + "." + one.word()).orElse(field.name());
    }
  }

  /** The dimension that is of the field of that name. */
  public Optional<Dimension> dimension(String field) {
    return by.stream().filter(dimension -> dimension.field().name().equals(field)).findFirst();
  }
}
