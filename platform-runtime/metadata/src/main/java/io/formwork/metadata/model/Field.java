package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import java.util.Optional;

/**
 * One field of an object. Relations are fields of type {@link FieldType.Reference}; the lifecycle's
 * field is of type {@link FieldType.State}; a clock adds fields whose names carry a dot, such as
 * {@code resolution.due}.
 *
 * @param name its one name everywhere; the key in values, REST, expressions and the journal
 * @param title as people read it
 * @param type what it holds
 * @param required whether a record may not be saved without it; the engine's rule, never NOT NULL
 * @param defaultValue the literal taken at creation when nothing was given
 * @param initially the expression taken at creation when nothing was given
 * @param computed the expression whose value it always is; such a field is never written, and has a
 *     column only when it is stored: then the expression reads written fields of the record alone
 * @param onlyThrough the object through whose process alone it changes after creation (G6, G26)
 * @param among of a relation: which records a screen offers to choose from, the candidate being
 *     {@code it}; what is allowed is said by a check
 * @param flags what is true of it only in certain states
 * @param origin who writes it
 * @param column the column it was born with; of a stored computed field what the name of its column
 *     begins with; empty for fields computed on read
 * @param search whether searches look into it, and how much what they find there is worth
 */
public record Field(
    String name,
    Label title,
    FieldType type,
    boolean required,
    Optional<Object> defaultValue,
    Optional<Expression> initially,
    Optional<Expression> computed,
    Optional<String> onlyThrough,
    Optional<Expression> among,
    StateFlags flags,
    Origin origin,
    Optional<String> column,
    Search search) {

  /**
   * Who writes a field: people and definitions (DECLARED), the platform (SYSTEM), a clock (CLOCK).
   */
  public enum Origin {
    DECLARED,
    SYSTEM,
    CLOCK
  }

  /** Whether searches look into a field, and how much what they find there is worth. */
  public enum Search {
    NONE,
    LOW,
    HIGH
  }

  /** Whether a search finds records by it: by words in texts, by a number or a tag as it is. */
  public boolean found() {
    return searchable() || type instanceof FieldType.Sequence || type instanceof FieldType.Tags;
  }

  /** Whether a search looks for words in it. */
  public boolean searchable() {
    return search != Search.NONE;
  }

  /** Whether it lies in a column. */
  public boolean stored() {
    return column.isPresent();
  }

  /** Whether values are written into its column, instead of being computed by the database. */
  public boolean written() {
    return stored() && computed.isEmpty();
  }

  /** Whether it lies in a column that the database computes. */
  public boolean storedComputed() {
    return stored() && computed.isPresent();
  }

  /** Whether a record must have it while it is in that state, if it is in one. */
  public boolean requiredIn(Optional<?> state) {
    return state.map(flags.requiredIn()::contains).orElse(false);
  }

  /** Whether a person could write it at all, rights apart. */
  public boolean writable() {
    return origin == Origin.DECLARED
        && computed.isEmpty()
        && !(type instanceof FieldType.State)
        && !(type instanceof FieldType.Sequence);
  }

  /**
   * A field with nothing but a name, a title and a type: nobody must fill it, and until {@link
   * FieldBuilder#column(String)} says otherwise it has no column.
   */
  public static FieldBuilder of(String name, Label title, FieldType type) {
    return new FieldBuilder(name, title, type);
  }

  /** All that this field is, to change some of it. */
  public FieldBuilder toBuilder() {
    return new FieldBuilder(name, title, type)
        .required(required)
        .defaultValue(defaultValue)
        .initially(initially)
        .computed(computed)
        .onlyThrough(onlyThrough)
        .among(among)
        .flags(flags)
        .origin(origin)
        .column(column)
        .search(search);
  }
}
