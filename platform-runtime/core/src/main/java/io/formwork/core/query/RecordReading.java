package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.StoredRecord;
import io.formwork.core.record.Values;
import io.formwork.core.right.Abilities;
import io.formwork.core.right.Rights;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One record as a person may see it. */
final class RecordReading {

  private final ApplicationModel model;
  private final Rights rights;
  private final Evaluation evaluation;
  private final RecordStore store;
  private final Displays displays;
  private final ReadEnvironment environment;

  RecordReading(
      ApplicationModel model,
      Rights rights,
      Evaluation evaluation,
      RecordStore store,
      Displays displays,
      ReadEnvironment environment) {
    this.model = model;
    this.rights = rights;
    this.evaluation = evaluation;
    this.store = store;
    this.displays = displays;
    this.environment = environment;
  }

  Optional<VisibleRecord> get(Actor actor, RecordRef ref) {
    ObjectType type = model.objects().get(ref.object());
    if (type == null) {
      return Optional.empty();
    }
    return store
        .find(type, ref.id())
        .filter(record -> rights.reads(actor, record))
        .map(record -> visible(actor, record));
  }

  private VisibleRecord visible(Actor actor, StoredRecord record) {
    Abilities abilities = rights.of(actor, record);
    Values values = values(actor, record, abilities.readable());
    return new VisibleRecord(
        record.ref(),
        record.type(),
        record.version(),
        values,
        names(actor, record.type(), values),
        display(actor, record),
        abilities);
  }

  /** Also what is not stored: computed fields and what follows from the state. */
  private Values values(Actor actor, StoredRecord record, Set<String> readable) {
    Expression.Scope scope =
        evaluation.scope(Facts.about(Subject.of(record)).me(model.object(ObjectType.USER), actor));
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : record.type().fields().values()) {
      if (readable.contains(field.name())) {
        Object value = scope.value(new Expression.Path(Expression.Root.RECORD, List.of(field)));
        if (value != null) {
          values.put(field.name(), value);
        }
      }
    }
    return new Values(values);
  }

  private Map<String, String> names(Actor actor, ObjectType type, Values values) {
    RecordSearch.Environment now = environment.of(actor);
    Map<String, String> names = new HashMap<>();
    for (Field field : type.fields().values()) {
      if (field.type() instanceof FieldType.Reference reference && values.has(field.name())) {
        Long id = values.get(field.name(), Long.class);
        Map<Long, String> found =
            displays.of(model.object(reference.object()), List.of(id), now, actor.language());
        Optional.ofNullable(found.get(id)).ifPresent(name -> names.put(field.name(), name));
      }
    }
    return names;
  }

  private String display(Actor actor, StoredRecord record) {
    return displays
        .of(record.type(), List.of(record.id()), environment.of(actor), actor.language())
        .getOrDefault(record.id(), "");
  }
}
