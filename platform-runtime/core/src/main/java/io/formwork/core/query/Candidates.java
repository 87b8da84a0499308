package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.evaluate.Facts;
import io.formwork.core.evaluate.Subject;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.core.store.RecordStore;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Who or what may be chosen in a reference field: records the person may read, and among them those
 * the field asks for.
 */
final class Candidates {

  private final ApplicationModel model;
  private final Policies policies;
  private final RecordStore store;
  private final RecordSearch search;
  private final Displays displays;
  private final ReadEnvironment environment;

  Candidates(
      ApplicationModel model,
      Policies policies,
      RecordStore store,
      RecordSearch search,
      Displays displays,
      ReadEnvironment environment) {
    this.model = model;
    this.policies = policies;
    this.store = store;
    this.search = search;
    this.displays = displays;
    this.environment = environment;
  }

  List<Named> of(
      Actor actor,
      ObjectType type,
      String fieldName,
      Optional<RecordRef> record,
      Optional<String> text,
      int limit) {
    Field field = type.field(fieldName);
    ObjectType target = model.object(field.type().target().orElseThrow());
    Expression where =
        Predicates.all(
            List.of(
                policies.rows(actor, target, Action.READ),
                field.among().orElse(Predicates.ALWAYS),
                text.map(typed -> found(actor, target, typed)).orElse(Predicates.ALWAYS)));
    return told(actor, target, where, environment.of(facts(actor, type, record)), limit);
  }

  private List<Named> told(
      Actor actor, ObjectType target, Expression where, RecordSearch.Environment known, int limit) {
    SequencedMap<String, Expression> outputs = new LinkedHashMap<>();
    outputs.put("id", Displays.ID);
    outputs.putAll(displays.outputs(actor, target));
    List<RecordSearch.Order> order =
        displays.outputs(actor, target).values().stream()
            .map(part -> new RecordSearch.Order(part, false))
            .toList();
    return search
        .rows(
            new RecordSearch.Selection(target, outputs, Optional.of(where), order, 0, limit, known))
        .stream()
        .map(row -> named(actor, target, row))
        .toList();
  }

  /** Records that somebody may read, by what they are called or what is found in them. */
  List<Named> like(Actor actor, ObjectType target, String typed, int limit) {
    Expression where =
        Predicates.and(
            policies.rows(actor, target, Action.READ),
            typed.isBlank() ? Predicates.ALWAYS : found(actor, target, typed));
    return told(actor, target, where, environment.of(actor), limit);
  }

  /** The same by their ids. */
  List<Named> these(Actor actor, ObjectType target, List<Long> ids) {
    Expression where =
        Predicates.and(policies.rows(actor, target, Action.READ), Conditions.in(Displays.ID, ids));
    return told(actor, target, where, environment.of(actor), ids.size());
  }

  private Named named(Actor actor, ObjectType target, Values row) {
    long id = row.get("id", Long.class);
    return new Named(id, displays.name(target, id, row::find, actor.language()));
  }

  /** By what the box itself shows, and by what the person may search. */
  private Expression found(Actor actor, ObjectType target, String typed) {
    Expression searched =
        Predicates.and(
            policies.rows(actor, target, Action.SEARCH),
            policies.maskedThroughout(actor, target, Conditions.search(target, typed)));
    Expression named = policies.maskedThroughout(actor, target, Conditions.named(target, typed));
    return Predicates.any(List.of(searched, named));
  }

  private Facts facts(Actor actor, ObjectType type, Optional<RecordRef> record) {
    Subject subject =
        record
            .flatMap(ref -> store.find(type, ref.id()))
            .map(Subject::of)
            .orElse(new Subject(type, Optional.empty(), Values.none()));
    return Facts.none()
        .with(Expression.Root.TARGET, subject)
        .me(model.object(ObjectType.USER), actor);
  }
}
