package io.formwork.core.command;

import io.formwork.core.actor.Authority;
import io.formwork.core.evaluate.Evaluation;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.record.Changes;
import io.formwork.core.record.Values;
import io.formwork.core.rule.RuleEngine;
import io.formwork.core.store.RecordStore;
import io.formwork.core.time.RecordClocks;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Lifecycle;
import io.formwork.metadata.model.ObjectType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The second step of a write: defaults, what a transition sets, rules, clocks and system fields.
 */
final class Derivation {

  private final ApplicationModel model;
  private final Evaluation evaluation;
  private final RecordStore store;
  private final RuleEngine rules;
  private final RecordClocks clocks;
  private final Clock clock;

  Derivation(
      ApplicationModel model,
      Evaluation evaluation,
      RecordStore store,
      RuleEngine rules,
      Clock clock) {
    this.model = model;
    this.evaluation = evaluation;
    this.store = store;
    this.rules = rules;
    this.clocks = new RecordClocks(model);
    this.clock = clock;
  }

  /** A new record: what was given, and all that follows from it. */
  Draft create(ObjectType type, Changes given, Authority authority) {
    Draft draft = Draft.of(Values.none()).with(given).with(system(authority));
    Optional<Lifecycle> lifecycle = type.lifecycle();
    if (lifecycle.isPresent()) {
      draft = draft.with(Changes.of(lifecycle.get().field(), lifecycle.get().initial()));
    }
    for (Field field : type.fields().values()) {
      draft = initial(type, draft, field, authority);
    }
    return numbered(type, follow(type, draft));
  }

  /**
   * Numbers that are counted by something come last: rules may have said by what. So do gapless
   * ones, for which others wait from then on.
   */
  private Draft numbered(ObjectType type, Draft draft) {
    Draft numbered = draft;
    for (Field field : type.fields().values()) {
      if (field.type() instanceof FieldType.Sequence sequence
          && !draft.values().has(field.name())) {
        numbered = number(type, numbered, field, sequence);
      }
    }
    return numbered;
  }

  private static boolean countedLate(FieldType.Sequence sequence) {
    return sequence.gapless() || !sequence.per().isEmpty();
  }

  private Draft number(ObjectType type, Draft draft, Field field, FieldType.Sequence sequence) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), model.timezone());
    return new Numbering(model, store, today)
        .series(type, sequence, draft.values())
        .map(series -> store.nextNumber(type, field, series))
        .map(number -> draft.with(Changes.of(field.name(), number)))
        .orElse(draft);
  }

  /**
   * A stored record after a person's or a definition's changes, and a transition when one is taken.
   */
  Draft update(
      Subject before, Changes changes, Optional<Lifecycle.Transition> taken, Authority authority) {
    ObjectType type = before.type();
    Draft draft = Draft.of(before.values()).with(changes);
    if (taken.isPresent()) {
      draft = transition(before, draft, taken.get(), authority);
    }
    Draft followed = follow(type, draft);
    return followed.changes().isEmpty()
        ? followed
        : followed.with(Changes.of("updated_at", clock.instant()));
  }

  private Changes system(Authority authority) {
    Changes times = Changes.of("created_at", clock.instant()).with("updated_at", clock.instant());
    return authority.person().map(person -> times.with("created_by", person.id())).orElse(times);
  }

  private Draft initial(ObjectType type, Draft draft, Field field, Authority authority) {
    if (draft.values().has(field.name())) {
      return draft;
    }
    if (field.type() instanceof FieldType.Sequence sequence) {
      return countedLate(sequence) ? draft : number(type, draft, field, sequence);
    }
    if (field.defaultValue().isPresent()) {
      return draft.with(Changes.of(field.name(), field.defaultValue().get()));
    }
    return field
        .initially()
        .flatMap(expression -> {
          Subject subject = new Subject(type, Optional.empty(), draft.values());
          return evaluation.value(expression, facts(subject, authority));
        })
        .map(value -> draft.with(Changes.of(field.name(), value)))
        .orElse(draft);
  }

  private Draft transition(
      Subject before, Draft draft, Lifecycle.Transition transition, Authority authority) {
    Lifecycle lifecycle = before.type().lifecycle().orElseThrow();
    Facts facts = facts(before.with(draft.values()), authority).old(before);
    Changes set = Changes.of(lifecycle.field(), transition.to());
    for (Map.Entry<String, Expression> entry : transition.set().entrySet()) {
      set = set.with(entry.getKey(), evaluation.value(entry.getValue(), facts).orElse(null));
    }
    return draft.with(set);
  }

  private Draft follow(ObjectType type, Draft draft) {
    Draft ruled = draft;
    for (RuleEngine.Derived derived : rules.derive(type, draft.values())) {
      ruled = ruled.derived(derived.field(), derived.value(), derived.rule());
    }
    for (io.formwork.metadata.model.Clock declared : type.clocks()) {
      Facts facts = Facts.about(new Subject(type, Optional.empty(), ruled.values()));
      Optional<Object> limit = evaluation.value(declared.limit(), facts);
      ruled =
          ruled.with(
              clocks.changes(
                  declared,
                  type,
                  ruled.values(),
                  limit.map(java.time.Duration.class::cast),
                  clock.instant()));
    }
    return ruled;
  }

  private Facts facts(Subject subject, Authority authority) {
    Facts facts = Facts.about(subject);
    return authority
        .person()
        .map(person -> facts.me(model.object(ObjectType.USER), person))
        .orElse(facts);
  }
}
