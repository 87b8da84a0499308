package io.formwork.core.query;

/**
 * How many rows a list has.
 *
 * @param rows as many, about as many, or more than so many
 */
public record Total(long rows, Precision precision) {

  /** How well the number is known. */
  public enum Precision {
    EXACT,
    /** What the database expects, to two digits. */
    ABOUT,
    /** There are more, and how many is told to nobody who may not see all records. */
    MORE_THAN
  }
}
