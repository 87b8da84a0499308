package io.formwork.core.screen;

import io.formwork.core.actor.Actor;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Predicates;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;

/**
 * What a person could read on some record at least. Screens leave out the rest; which records it
 * is, the query decides.
 */
final class Readability {

  private final ApplicationModel model;
  private final Policies policies;

  Readability(ApplicationModel model) {
    this.model = model;
    this.policies = new Policies(model);
  }

  boolean object(Actor actor, String object) {
    return !policies.rows(actor, model.object(object), Role.Action.READ).equals(Predicates.NEVER);
  }

  boolean path(Actor actor, String object, FieldPath path) {
    ObjectType type = model.object(object);
    for (Field step : path.steps()) {
      if (policies.field(actor, type, step, Role.Action.READ).equals(Predicates.NEVER)) {
        return false;
      }
      type = step.type() instanceof FieldType.Reference next ? model.object(next.object()) : type;
    }
    return true;
  }
}
