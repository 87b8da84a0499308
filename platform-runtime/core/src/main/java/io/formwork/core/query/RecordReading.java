package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.policy.Policies;
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
import io.formwork.metadata.model.Role.Action;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One record as a person may see it. */
final class RecordReading {

  private final ApplicationModel model;
  private final Rights rights;
  private final Policies policies;
  private final Evaluation evaluation;
  private final RecordStore store;
  private final Displays displays;
  private final ReadEnvironment environment;

  RecordReading(
      ApplicationModel model,
      Rights rights,
      Policies policies,
      Evaluation evaluation,
      RecordStore store,
      Displays displays,
      ReadEnvironment environment) {
    this.model = model;
    this.rights = rights;
    this.policies = policies;
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

  /** The record as it was, read with the rights that the actor has to it as it is. */
  Optional<VisibleRecord> past(Actor actor, RecordRef ref, UnaryOperator<StoredRecord> then) {
    ObjectType type = model.objects().get(ref.object());
    if (type == null) {
      return Optional.empty();
    }
    return store
        .find(type, ref.id())
        .flatMap(record ->
            rights
                .remembered(actor, record)
                .map(readable -> new Abilities(readable, Set.of(), false, List.of()))
                .map(abilities -> visible(actor, then.apply(record), abilities)));
  }

  /** The fields whose history the actor is told; nothing when it is told of none. */
  Optional<Set<String>> remembered(Actor actor, RecordRef ref) {
    return Optional.ofNullable(model.objects().get(ref.object()))
        .flatMap(type -> store.find(type, ref.id()))
        .flatMap(record -> rights.remembered(actor, record));
  }

  private VisibleRecord visible(Actor actor, StoredRecord record) {
    return visible(actor, record, rights.of(actor, record));
  }

  private VisibleRecord visible(Actor actor, StoredRecord record, Abilities abilities) {
    Values values = values(actor, record, abilities.readable());
    Map<String, List<Named>> mentioned = mentioned(actor, record.type(), values);
    return new VisibleRecord(
        record.ref(),
        record.type(),
        record.version(),
        values,
        names(mentioned),
        several(record.type(), mentioned),
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

  /**
   * The records that each relation leads to; one the search does not find has no name. Asked once
   * for each object, however many relations lead there.
   */
  private Map<String, List<Named>> mentioned(Actor actor, ObjectType type, Values values) {
    Map<String, Set<Long>> wanted = new HashMap<>();
    relations(type, values)
        .forEach(relation ->
            wanted
                .computeIfAbsent(target(relation), object -> new LinkedHashSet<>())
                .addAll(ids(values.find(relation.name()).orElseThrow())));
    RecordSearch.Environment now = environment.of(actor);
    Map<String, Map<Long, String>> names = new HashMap<>();
    wanted.forEach(
        (object, ids) -> names.put(object, displays.of(actor, model.object(object), ids, now)));
    return relations(type, values)
        .collect(
            Collectors.toMap(
                Field::name,
                relation ->
                    named(
                        ids(values.find(relation.name()).orElseThrow()),
                        names.getOrDefault(target(relation), Map.of()))));
  }

  private static Stream<Field> relations(ObjectType type, Values values) {
    return type.fields().values().stream()
        .filter(field -> field.type().target().isPresent() && values.has(field.name()));
  }

  private static String target(Field relation) {
    return relation.type().target().orElseThrow();
  }

  private static List<Named> named(List<Long> ids, Map<Long, String> names) {
    return ids.stream()
        .filter(names::containsKey)
        .map(id -> new Named(id, names.getOrDefault(id, "")))
        .toList();
  }

  /** Of one record or of several. */
  static List<Long> ids(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Long.class::cast).toList()
        : List.of((Long) value);
  }

  private static Map<String, String> names(Map<String, List<Named>> mentioned) {
    Map<String, String> names = new HashMap<>();
    mentioned.forEach((field, records) -> {
      if (!records.isEmpty()) {
        names.put(field, Named.all(records));
      }
    });
    return names;
  }

  private static Map<String, List<Named>> several(
      ObjectType type, Map<String, List<Named>> mentioned) {
    Map<String, List<Named>> several = new HashMap<>(mentioned);
    several.keySet().removeIf(field -> !(type.field(field).type() instanceof FieldType.References));
    return several;
  }

  private String display(Actor actor, StoredRecord record) {
    Facts facts = Facts.about(Subject.of(record)).me(model.object(ObjectType.USER), actor);
    ObjectType type = record.type();
    // Who has it by a task alone is told its name with the task.
    boolean granted = evaluation.holds(policies.rows(actor, type, Action.READ), facts);
    Map<String, Object> parts = new LinkedHashMap<>();
    (granted ? displays.outputs(actor, type) : displays.outputs(type))
        .forEach(
            (key, part) -> evaluation.value(part, facts).ifPresent(value -> parts.put(key, value)));
    return displays.name(
        type, record.id(), key -> Optional.ofNullable(parts.get(key)), actor.language());
  }
}
