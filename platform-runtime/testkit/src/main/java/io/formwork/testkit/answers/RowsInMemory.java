package io.formwork.testkit.answers;

import io.formwork.core.record.StoredRecord;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.Expression.Scope;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.Setting;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers paths from records in memory.
 *
 * @param records object to id to record
 */
record RowsInMemory(
    Map<String, Map<Long, StoredRecord>> records,
    Optional<StoredRecord> record,
    Optional<StoredRecord> me)
    implements Scope {

  @Override
  public @Nullable Object value(Path path) {
    Optional<StoredRecord> at = path.root() == Root.ME ? me : record;
    Optional<Object> value = at.map(StoredRecord::id);
    for (Field step : path.steps()) {
      value = at.flatMap(holder -> of(holder, step));
      at = value.flatMap(id -> follow(step, id));
    }
    return value.orElse(null);
  }

  @Override
  public @Nullable Object variable(String name) {
    return null;
  }

  @Override
  public Object setting(Setting setting) {
    return setting.defaultValue();
  }

  private Optional<StoredRecord> follow(Field step, Object id) {
    return step.type() instanceof FieldType.Reference(String object)
        ? Optional.ofNullable(records.getOrDefault(object, Map.of()).get((Long) id))
        : Optional.empty();
  }

  private static Optional<Object> of(StoredRecord record, Field field) {
    if (field.name().equals("id") || field.name().equals("version")) {
      return Optional.of(field.name().equals("id") ? record.id() : record.version());
    }
    if (field.stored()) {
      return record.values().find(field.name());
    }
    Lifecycle lifecycle = record.type().lifecycle().orElseThrow();
    return record
        .values()
        .find(lifecycle.field())
        .map(name -> lifecycle.state((String) name))
        .flatMap(state -> word(field, state));
  }

  private static Optional<Object> word(Field field, Lifecycle.State state) {
    return field.type() instanceof FieldType.StateKindOf
        ? Optional.of(state.kind().word())
        : state.outcome().map(outcome -> (Object) outcome);
  }
}
