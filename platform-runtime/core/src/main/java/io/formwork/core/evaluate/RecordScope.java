package io.formwork.core.evaluate;

import io.formwork.core.record.RecordRef;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the paths of one evaluation, following relations into the store. */
final class RecordScope implements Expression.Scope {

  private final Evaluation evaluation;
  private final ApplicationModel model;
  private final RecordStore store;
  private final Facts facts;
  private final Map<RecordRef, Optional<Subject>> followed = new HashMap<>();

  RecordScope(Evaluation evaluation, ApplicationModel model, RecordStore store, Facts facts) {
    this.evaluation = evaluation;
    this.model = model;
    this.store = store;
    this.facts = facts;
  }

  @Override
  public @Nullable Object value(Expression.Path path) {
    Subject subject = facts.root(path.root()).orElse(null);
    if (path.steps().isEmpty()) {
      return subject == null ? null : subject.id().orElse(null);
    }
    // The record that the last step leads to is not asked for: its number is the value.
    for (Field step : path.steps().subList(0, path.steps().size() - 1)) {
      subject = subject == null ? null : follow(step, valueOf(subject, step));
    }
    return subject == null ? null : valueOf(subject, path.steps().getLast());
  }

  @Override
  public @Nullable Object variable(String name) {
    return switch (name) {
      case Environment.MY_UNITS -> units(facts.units().own());
      case Environment.MANAGED_UNITS -> units(facts.units().managed());
      default -> facts.variables().get(name);
    };
  }

  /** A list without items is the empty value. */
  private static @Nullable List<Long> units(List<Long> units) {
    return units.isEmpty() ? null : units;
  }

  @Override
  public Object setting(Setting setting) {
    return evaluation.settings().value(setting);
  }

  private @Nullable Object valueOf(Subject subject, Field field) {
    if (field.name().equals("id")) {
      return subject.id().orElse(null);
    }
    Optional<Expression> computed = computed(subject, field);
    if (computed.isPresent()) {
      Facts there = facts.with(Expression.Root.RECORD, subject);
      return evaluation.value(computed.get(), there).orElse(null);
    }
    return field.stored()
        ? subject.values().orNull(field.name())
        : ofState(subject, field).orElse(null);
  }

  /** Expressions name a stored computed field as it was laid out, before its own was read. */
  private static Optional<Expression> computed(Subject subject, Field field) {
    return field
        .computed()
        .or(() ->
            Optional.ofNullable(subject.type().fields().get(field.name()))
                .flatMap(Field::computed));
  }

  private static Optional<Object> ofState(Subject subject, Field field) {
    return subject
        .type()
        .lifecycle()
        .flatMap(lifecycle -> state(lifecycle, subject))
        .flatMap(state ->
            field.type() instanceof FieldType.StateKindOf
                ? Optional.<Object>of(state.kind().word())
                : state.outcome().map(outcome -> (Object) outcome));
  }

  private static Optional<Lifecycle.State> state(Lifecycle lifecycle, Subject subject) {
    return subject.values().find(lifecycle.field()).map(name -> lifecycle.state((String) name));
  }

  private @Nullable Subject follow(Field step, @Nullable Object value) {
    if (!(step.type() instanceof FieldType.Reference reference) || !(value instanceof Long id)) {
      return null;
    }
    ObjectType target = model.object(reference.object());
    return followed
        .computeIfAbsent(
            new RecordRef(target.name(), id), ref -> store.find(target, id).map(Subject::of))
        .orElse(null);
  }
}
