package io.formwork.core.past;

import io.formwork.core.record.Changes;
import io.formwork.core.record.Values;
import io.formwork.core.store.Journal;
import io.formwork.core.value.Parsed;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes entries of the journal back from the values of a record. */
public final class Unwinding {

  private final ValueParser parser;

  public Unwinding(ApplicationModel model) {
    this.parser = new ValueParser(model);
  }

  /**
   * What a record held.
   *
   * @param unknown fields that held something of another type then, which they cannot hold now
   */
  public record Unwound(Values values, Set<String> unknown) {

    public Unwound {
      unknown = Set.copyOf(unknown);
    }
  }

  /**
   * The values before these entries were made.
   *
   * @param entries of one record, the newest first, the newest of all among them
   */
  public Unwound before(ObjectType type, Values now, List<Journal.Kept> entries) {
    Values values = now;
    Set<String> unknown = new LinkedHashSet<>();
    for (Journal.Kept kept : entries) {
      for (String name : kept.entry().fields().keySet()) {
        Field field = type.fields().get(name);
        if (field != null && field.written()) {
          Held held = held(field, kept.entry().change(name).before());
          values = values.after(Changes.of(name, held.value().orElse(null)));
          unknown.remove(name);
          if (!held.fits()) {
            unknown.add(name);
          }
        }
      }
    }
    return new Unwound(values, unknown);
  }

  /** A value of then, and whether the field could hold it today. */
  public record Held(Optional<Object> value, boolean fits) {}

  /** The value in the type that the field has today. */
  public Held held(Field field, Optional<Object> then) {
    return switch (parser.parse(field, then.orElse(null))) {
      case Parsed.Value(Object value) -> new Held(Optional.of(value), true);
      case Parsed.Empty empty -> new Held(Optional.empty(), true);
      case Parsed.Wrong wrong -> new Held(Optional.empty(), false);
    };
  }
}
