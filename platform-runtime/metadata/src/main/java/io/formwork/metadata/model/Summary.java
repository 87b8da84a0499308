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

    /** Whether it leads to another record. */
    public boolean isRelation() {
      return field.type().target().isPresent();
    }
  }

  /**
   * The same of fewer and wider groups: without its relations, each of which leads to as many
   * records as there are. None where there are no relations, or nothing else makes a group.
   */
  public Optional<Summary> wide() {
    List<Dimension> few = by.stream().filter(dimension -> !dimension.isRelation()).toList();
    return few.isEmpty() || few.size() == by.size()
        ? Optional.empty()
        : Optional.of(new Summary(name, few, sums));
  }

  /** The dimension that is of the field of that name. */
  public Optional<Dimension> dimension(String field) {
    return by.stream().filter(dimension -> dimension.field().name().equals(field)).findFirst();
  }
}
