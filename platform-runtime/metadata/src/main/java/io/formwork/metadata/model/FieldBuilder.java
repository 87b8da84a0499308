package io.formwork.metadata.model;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field.Origin;
import java.util.Optional;

/**
 * Collects what is said of a field, so that who makes one names only what is not ordinary, and a
 * new property of fields changes nobody else. Begun by {@link Field#of} or {@link Field#toBuilder}.
 */
public final class FieldBuilder {

  private final String name;
  private final Label title;
  private final FieldType type;
  private boolean required;
  private Optional<Object> defaultValue = Optional.empty();
  private Optional<Expression> initially = Optional.empty();
  private Optional<Expression> computed = Optional.empty();
  private Optional<String> onlyThrough = Optional.empty();
  private Optional<Expression> among = Optional.empty();
  private StateFlags flags = StateFlags.NONE;
  private Origin origin = Origin.DECLARED;
  private Optional<String> column = Optional.empty();
  private Field.Search search = Field.Search.NONE;

  FieldBuilder(String name, Label title, FieldType type) {
    this.name = name;
    this.title = title;
    this.type = type;
  }

  public FieldBuilder required(boolean required) {
    this.required = required;
    return this;
  }

  public FieldBuilder defaultValue(Optional<Object> defaultValue) {
    this.defaultValue = defaultValue;
    return this;
  }

  public FieldBuilder initially(Optional<Expression> initially) {
    this.initially = initially;
    return this;
  }

  public FieldBuilder computed(Optional<Expression> computed) {
    this.computed = computed;
    return this;
  }

  public FieldBuilder onlyThrough(Optional<String> object) {
    this.onlyThrough = object;
    return this;
  }

  public FieldBuilder among(Optional<Expression> among) {
    this.among = among;
    return this;
  }

  public FieldBuilder flags(StateFlags flags) {
    this.flags = flags;
    return this;
  }

  public FieldBuilder origin(Origin origin) {
    this.origin = origin;
    return this;
  }

  public FieldBuilder column(String column) {
    return column(Optional.of(column));
  }

  public FieldBuilder column(Optional<String> column) {
    this.column = column;
    return this;
  }

  public FieldBuilder search(Field.Search search) {
    this.search = search;
    return this;
  }

  public Field build() {
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
        flags,
        origin,
        column,
        search);
  }
}
