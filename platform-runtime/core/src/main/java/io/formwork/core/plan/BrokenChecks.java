package io.formwork.core.plan;

import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.policy.Predicates;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.model.Check;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.Optional;

/** Records that break a new check; they stay until somebody saves them. */
final class BrokenChecks implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return switch (difference) {
      case Difference.Added(var thing) -> broken(thing, situation);
      case Difference.Changed changed ->
          changed.key().equals("require") || changed.key().equals("when")
              ? broken(changed.thing(), situation)
              : Optional.empty();
      case Difference.Removed removed -> Optional.empty();
      case Difference.Renamed renamed -> Optional.empty();
      case Difference.Replaced replaced -> Optional.empty();
    };
  }

  private static Optional<Outcome> broken(Declaration thing, Situation situation) {
    if (!thing.thing().equals("check")) {
      return Optional.empty();
    }
    return thing
        .owner()
        .flatMap(owner -> Optional.ofNullable(situation.wanted().objects().get(owner)))
        .flatMap(type -> counted(type, thing.name(), situation))
        .filter(records -> records > 0)
        .map(records -> Outcome.told(Message.of("plan.check.broken", records)));
  }

  private static Optional<Long> counted(ObjectType type, String name, Situation situation) {
    Optional<ObjectType> before = situation.before(type);
    return type.checks().stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .map(BrokenChecks::breach)
        .filter(breach -> before.isPresent() && isAnswered(breach, situation))
        .map(breach -> situation.data().count(before.orElseThrow(), breach));
  }

  private static Expression breach(Check check) {
    return Predicates.and(
        check.when().orElse(Predicates.ALWAYS), new Expression.Not(check.require()));
  }

  /** Whether all that it reads lies in the tables already, and nothing of before the change. */
  private static boolean isAnswered(Expression breach, Situation situation) {
    return Reads.paths(breach).stream()
        .allMatch(path ->
            path.root() == Root.RECORD
                && path.steps().stream()
                    .allMatch(step ->
                        step.column().isEmpty()
                            || situation.deployed().objects().values().stream()
                                .anyMatch(type -> hasIt(type, step))));
  }

  /** The expression names the field as it was laid out, without its default. */
  private static boolean hasIt(ObjectType type, Field step) {
    return Optional.ofNullable(type.fields().get(step.name()))
        .filter(field -> field.column().equals(step.column()) && field.type().equals(step.type()))
        .isPresent();
  }
}
