package io.formwork.core.explain;

import io.formwork.core.actor.Actor;
import io.formwork.core.explain.Explanation.Finding;
import io.formwork.core.explain.Explanation.Source;
import io.formwork.core.message.Decision;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.policy.FieldStates;
import io.formwork.core.policy.Policies;
import io.formwork.core.policy.Ruling;
import io.formwork.core.right.Verdict;
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
  private final Others others;

  Creation(Policies policies, Others others) {
    this.policies = policies;
    this.others = others;
  }

  /**
   * The whole answer.
   *
   * @throws RefusedException when something else is asked, which needs a record
   */
  Explanation explain(Actor asker, Actor whom, ObjectType type, Question asked) {
    if (!creates(asked)) {
      throw new RefusedException(Kind.INVALID, Message.of("explain.needs_record", asked.written()));
    }
    Decision decision = decision(whom, type, asked);
    List<Role> roles =
        decision.allowed()
            ? List.of()
            : others.roles(
                asker,
                Optional.empty(),
                somebody -> new Verdict.Granted(Action.CREATE, ruling(somebody, type, asked)));
    return new Explanation(
        asked,
        decision,
        findings(whom, type, ruling(whom, type, asked)),
        roles.stream().map(Role::title).toList(),
        List.of(),
        List.of());
  }

  private static boolean creates(Question asked) {
    return switch (asked) {
      case Question.Whole(Action action) -> action == Action.CREATE;
      case Question.OfField(Action action, Field field) -> action == Action.CREATE;
      case Question.Taking taking -> false;
      case Question.Opening opening -> false;
      case Question.Handling handling -> false;
    };
  }

  private Decision decision(Actor actor, ObjectType type, Question question) {
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

  private Ruling ruling(Actor actor, ObjectType type, Question question) {
    return question instanceof Question.OfField of
        ? policies.ruling(actor, type, of.field(), Action.CREATE)
        : policies.ruling(actor, type, Action.CREATE);
  }

  private static List<Finding> findings(Actor actor, ObjectType type, Ruling ruling) {
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
