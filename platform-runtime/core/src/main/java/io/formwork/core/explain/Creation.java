package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.explain.Explanation.Finding;
import io.formwork.core.explain.Explanation.Source;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.policy.FieldStates;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Ruling;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Role;
import io.formwork.metadata.model.Role.Action;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why somebody may create records of an object, or fill in a field of a new one. There is no record
 * yet, so conditions are told and not judged.
 */
final class Creation {

  private final Policies policies;

  Creation(Policies policies) {
    this.policies = policies;
  }

  Decision decision(Actor actor, ObjectType type, Question question) {
    return switch (question) {
      case Question.OfField(Action action, Field field) -> fillable(actor, type, field);
      case Question.Whole whole -> decided(ruling(actor, type, question), forbidden(type));
      case Question.Taking taking -> new Decision.Refused(forbidden(type));
      case Question.Opening opening -> new Decision.Refused(forbidden(type));
      case Question.Handling handling -> new Decision.Refused(forbidden(type));
    };
  }

  private Decision fillable(Actor actor, ObjectType type, Field field) {
    if (!field.writable()) {
      return Decision.refused("field.not_writable", field.title());
    }
    Message forbidden = Message.of("explain.not_filled_in", field.title());
    return FieldStates.fillable(type, field)
        ? decided(policies.ruling(actor, type, field, Action.CREATE), forbidden)
        : new Decision.Refused(forbidden);
  }

  private static Decision decided(Ruling ruling, Message otherwise) {
    return ruling.never() ? new Decision.Refused(otherwise) : Decision.yes();
  }

  private static Message forbidden(ObjectType type) {
    return Message.of("create.forbidden", type.title());
  }

  Ruling ruling(Actor actor, ObjectType type, Question question) {
    return question instanceof Question.OfField of
        ? policies.ruling(actor, type, of.field(), Action.CREATE)
        : policies.ruling(actor, type, Action.CREATE);
  }

  List<Finding> findings(Actor actor, ObjectType type, Ruling ruling) {
    Optional<Finding> limited =
        actor
            .key()
            .filter(key -> !key.lets(type.name(), Action.CREATE))
            .map(key -> Message.of("explain.key", key.name()))
            .map(says -> new Finding(false, says, Optional.empty()));
    return Stream.concat(findings(ruling).stream(), limited.stream()).toList();
  }

  private static List<Finding> findings(Ruling ruling) {
    return ruling.clauses().isEmpty()
        ? List.of(new Finding(false, Message.of("explain.not_granted"), Optional.empty()))
        : ruling.clauses().stream().map(Creation::finding).toList();
  }

  private static Finding finding(Ruling.Clause clause) {
    Role.Grant grant = clause.grant();
    String key = grant.where().isEmpty() ? "explain.role" : "explain.role_where";
    return new Finding(
        true,
        Message.of(key, clause.role().title()),
        Optional.of(
            new Source(clause.role().name(), grant.written().where(), grant.written().place())));
  }
}
