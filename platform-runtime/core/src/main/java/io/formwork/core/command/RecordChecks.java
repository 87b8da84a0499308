package io.formwork.core.command;

import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.Refusal.Problem;
import io.formwork.core.message.RefusedException;
import io.formwork.core.record.Changes;
import io.formwork.core.store.RecordStore;
import io.formwork.core.value.ValueCheck;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Check;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The third step of a write: required fields, limits, references, declared checks. Reports every
 * problem at once.
 */
final class RecordChecks {

  private final ApplicationModel model;
  private final Evaluation evaluation;
  private final RecordStore store;
  private final ValueCheck values;

  RecordChecks(ApplicationModel model, Evaluation evaluation, RecordStore store) {
    this.model = model;
    this.evaluation = evaluation;
    this.store = store;
    this.values = new ValueCheck(model);
  }

  /**
   * Refuses a draft that breaks a rule.
   *
   * @param before the record as it was, when there was one
   */
  void require(
      Subject draft,
      Optional<Subject> before,
      Changes changes,
      Optional<Lifecycle.Transition> taken) {
    List<Problem> problems = new ArrayList<>();
    limits(draft.type(), changes, problems);
    circles(draft, changes, problems);
    missing(draft, taken, problems);
    if (problems.isEmpty()) {
      declared(draft, before, problems);
    }
    if (!problems.isEmpty()) {
      throw new RefusedException(new Refusal(Refusal.Kind.INVALID, problems));
    }
  }

  private void limits(ObjectType type, Changes changes, List<Problem> problems) {
    changes
        .asMap()
        .forEach((name, value) ->
            value
                .flatMap(given -> limit(type.field(name), given))
                .ifPresent(message -> problems.add(new Problem(Optional.of(name), message))));
  }

  /** Only a record that is there already can be reached from another. */
  private void circles(Subject draft, Changes changes, List<Problem> problems) {
    for (String name : draft.type().acyclic()) {
      Field relation = draft.type().field(name);
      Optional<Object> target = Optional.ofNullable(changes.asMap().get(name)).flatMap(to -> to);
      boolean circle =
          draft
              .id()
              .flatMap(id -> target.map(to -> store.leadsTo(draft.type(), relation, (Long) to, id)))
              .orElse(false);
      if (circle) {
        problems.add(new Problem(Optional.of(name), Message.of("field.circle", relation.title())));
      }
    }
  }

  private Optional<Message> limit(Field field, Object value) {
    if (field.type() instanceof FieldType.Reference reference) {
      boolean known = store.find(model.object(reference.object()), (Long) value).isPresent();
      return known
          ? Optional.empty()
          : Optional.of(Message.of("field.no_such_record", field.title()));
    }
    if (field.type() instanceof FieldType.References several) {
      ObjectType target = model.object(several.object());
      boolean known =
          ((List<?>) value).stream().allMatch(id -> store.find(target, (Long) id).isPresent());
      return known
          ? Optional.empty()
          : Optional.of(Message.of("field.no_such_record", field.title()));
    }
    return values.problem(field, value);
  }

  private static void missing(
      Subject draft, Optional<Lifecycle.Transition> taken, List<Problem> problems) {
    Optional<Object> state =
        draft.type().lifecycle().flatMap(lifecycle -> draft.values().find(lifecycle.field()));
    List<String> asked = taken.map(Lifecycle.Transition::require).orElse(List.of());
    for (Field field : draft.type().fields().values()) {
      boolean needed = field.required() || asked.contains(field.name()) || field.requiredIn(state);
      if (needed
          && field.written()
          && !draft.values().has(field.name())
          && problemless(field, problems)) {
        problems.add(
            new Problem(Optional.of(field.name()), Message.of("field.required", field.title())));
      }
    }
  }

  private static boolean problemless(Field field, List<Problem> problems) {
    return problems.stream()
        .noneMatch(problem -> problem.field().equals(Optional.of(field.name())));
  }

  private void declared(Subject draft, Optional<Subject> before, List<Problem> problems) {
    Facts about = Facts.about(draft);
    Facts facts = before.map(about::old).orElse(about);
    for (Check check : draft.type().checks()) {
      boolean concerned =
          check.when().map(condition -> evaluation.holds(condition, facts)).orElse(true);
      if (concerned && !evaluation.holds(check.require(), facts)) {
        problems.add(new Problem(check.field(), new Message.Declared(check.message())));
      }
    }
  }
}
