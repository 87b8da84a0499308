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
 * @param computed the expression whose value it always is; such a field has no column and is never
 *     written
 * @param onlyThrough the object through whose process alone it changes after creation (G6, G26)
 * @param among of a relation: which records a screen offers to choose from, the candidate being
 *     {@code it}; what is allowed is said by a check
 * @param origin who writes it
 * @param column the column it was born with; empty for computed fields
 * @param searchable whether the search box looks into it
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
    Origin origin,
    Optional<String> column,
    boolean searchable) {

  /**
   * Who writes a field: people and definitions (DECLARED), the platform (SYSTEM), a clock (CLOCK).
   */
  public enum Origin {
    DECLARED,
    SYSTEM,
    CLOCK
  }

  public boolean stored() {
    return column.isPresent();
  }

  /** Whether a person could write it at all, rights apart. */
  public boolean writable() {
    return origin == Origin.DECLARED
        && computed.isEmpty()
        && !(type instanceof FieldType.State)
        && !(type instanceof FieldType.Sequence);
  }

  /** A field with nothing but a name, a title, a type and, when it is stored, a column. */
  public static Field of(
      String name, Label title, FieldType type, Origin origin, Optional<String> column) {
    Optional<Expression> nothing = Optional.empty();
    return new Field(
        name,
        title,
        type,
        false,
        Optional.empty(),
        nothing,
        nothing,
        Optional.empty(),
        nothing,
        origin,
        column,
        false);
  }

  public Field withRequired(boolean required) {
    return new Field(
        name,
        title,
        type,
        required,
        defaultValue,
        initially,
        computed,
        onlyThrough,
        among,
        origin,
        column,
        searchable);
  }

  public Field withSearchable(boolean searchable) {
    return new Field(
        name,
        title,
        type,
        required,
        defaultValue,
        initially,
        computed,
        onlyThrough,
        among,
        origin,
        column,
        searchable);
  }

  public Field withOnlyThrough(Optional<String> onlyThrough) {
    return new Field(
        name,
        title,
        type,
        required,
        defaultValue,
        initially,
        computed,
        onlyThrough,
        among,
        origin,
        column,
        searchable);
  }

  /** The same field with what a new record begins with. */
  public Field beginningWith(Optional<Object> defaultValue, Optional<Expression> initially) {
    return new Field(
        name,
        title,
        type,
        required,
        defaultValue,
        initially,
        computed,
        onlyThrough,
        among,
        origin,
        column,
        searchable);
  }

  /** The same field, always the value of the expression. */
  public Field computedAs(Optional<Expression> computed) {
    return new Field(
        name,
        title,
        type,
        required,
        defaultValue,
        initially,
        computed,
        onlyThrough,
        among,
        origin,
        column,
        searchable);
  }

  /** The same relation, offering only some records. */
  public Field offering(Optional<Expression> among) {
    return new Field(
        name,
        title,
        type,
        required,
        defaultValue,
        initially,
        computed,
        onlyThrough,
        among,
        origin,
        column,
        searchable);
  }
}
