package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role.Action;
import io.formwork.metadata.model.View;
import java.util.List;
import java.util.Optional;

/**
 * Which rows somebody gets of those that were asked for, and what of them: what may not be read is
 * empty to the condition and to the order.
 */
final class Narrowing {

  private final Policies policies;
  private final Searching searching;

  Narrowing(Policies policies, Searching searching) {
    this.policies = policies;
    this.searching = searching;
  }

  Optional<Expression> of(Actor actor, ObjectType type, ListRequest request, Action action) {
    Expression allowed = policies.rows(actor, type, Action.READ);
    if (action != Action.READ) {
      allowed = Predicates.and(allowed, policies.rows(actor, type, action));
    }
    Expression all =
        Predicates.and(allowed, policies.maskedThroughout(actor, type, asked(request)));
    if (request.search().isPresent()) {
      all = Predicates.and(all, searching.condition(actor, type, request.search().get()));
    }
    return all.equals(Predicates.ALWAYS) ? Optional.empty() : Optional.of(all);
  }

  /**
   * Whether the actor may read all records, and all that the request asks of them; of a search
   * nobody can tell.
   */
  boolean hidesNothing(Actor actor, ObjectType type, ListRequest request) {
    Expression asked = asked(request);
    return request.search().isEmpty()
        && policies.rows(actor, type, Action.READ).equals(Predicates.ALWAYS)
        && policies.maskedThroughout(actor, type, asked).equals(asked);
  }

  List<RecordSearch.Order> order(Actor actor, ObjectType type, List<View.Sort> sort) {
    return sort.stream()
        .map(key -> new RecordSearch.Order(column(actor, type, key.path()), key.descending()))
        .toList();
  }

  Expression column(Actor actor, ObjectType type, FieldPath path) {
    return policies.masked(actor, type, Conditions.path(path));
  }

  private static Expression asked(ListRequest request) {
    return request.filters().stream()
        .map(Conditions::of)
        .reduce(request.where().orElse(Predicates.ALWAYS), Predicates::and);
  }
}
