package io.formwork.core.screen;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.Changes;
import io.formwork.core.record.Values;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Forms over records: what a person sees of one that is there, and of one about to be made. */
public final class RecordForms {

  private final ApplicationModel model;
  private final Evaluation evaluation;

  public RecordForms(ApplicationModel model, Evaluation evaluation) {
    this.model = model;
    this.evaluation = evaluation;
  }

  /** The record in that form. */
  public FormScreen of(View.FormView form, VisibleRecord record, Actor actor, Locale locale) {
    Subject subject = new Subject(record.type(), Optional.of(record.ref().id()), record.values());
    return new FormScreens(locale)
        .of(
            form,
            new FormScreens.Content(
                record.abilities().readable(),
                record.abilities().writable(),
                record.values(),
                record.names(),
                record.several(),
                required(record.type(), record.values()),
                holds(subject, actor)));
  }

  /** The form of a new record, with its defaults; what the person may not fill in is not there. */
  public FormScreen toCreate(View.FormView form, Set<String> fillable, Actor actor, Locale locale) {
    ObjectType type = model.object(form.object());
    Values defaults = defaults(type, fillable);
    Subject subject = new Subject(type, Optional.empty(), defaults);
    return new FormScreens(locale)
        .of(
            form,
            new FormScreens.Content(
                Set.of(),
                fillable,
                defaults,
                Map.of(),
                Map.of(),
                required(type, begun(type)),
                holds(subject, actor)));
  }

  /** What the fields of a new record that the person says nothing of begin with. */
  public Values begun(String object, Actor actor) {
    ObjectType type = model.object(object);
    Changes begun = Changes.none();
    for (Field field : type.fields().values()) {
      Subject draft = new Subject(type, Optional.empty(), Values.none().after(begun));
      Facts facts = Facts.about(draft).me(model.object(ObjectType.USER), actor);
      Optional<Object> value =
          field.defaultValue().or(() -> field.initially().flatMap(e -> evaluation.value(e, facts)));
      if (value.isPresent()) {
        begun = begun.with(field.name(), value.get());
      }
    }
    return Values.none().after(begun);
  }

  private Predicate<Expression> holds(Subject subject, Actor actor) {
    Facts facts = Facts.about(subject).me(model.object(ObjectType.USER), actor);
    return condition -> evaluation.holds(condition, facts);
  }

  private static Set<String> required(ObjectType type, Values values) {
    Optional<Object> state = type.lifecycle().flatMap(lifecycle -> values.find(lifecycle.field()));
    return type.fields().values().stream()
        .filter(field -> field.requiredIn(state))
        .map(Field::name)
        .collect(Collectors.toSet());
  }

  /** The state in which a record begins. */
  private static Values begun(ObjectType type) {
    return type.lifecycle()
        .map(lifecycle -> Changes.of(lifecycle.field(), lifecycle.initial()))
        .map(Values.none()::after)
        .orElse(Values.none());
  }

  private static Values defaults(ObjectType type, Set<String> fillable) {
    Changes defaults = Changes.none();
    for (Field field : type.fields().values()) {
      if (fillable.contains(field.name()) && field.defaultValue().isPresent()) {
        defaults = defaults.with(field.name(), field.defaultValue().get());
      }
    }
    return Values.none().after(defaults);
  }
}
