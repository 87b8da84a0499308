package io.formwork.core.plan;

import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Declaration;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who gains or loses access, and whose menu changes: how many people have the role. */
final class People implements Consequence {

  private static final Set<String> OF_ROLES =
      Set.of("menu", "starts_at", "includes", "administers", "publishes");

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    return switch (difference) {
      case Difference.Changed changed -> role(changed).flatMap(role -> told(role, situation));
      case Difference.Removed(var thing) ->
          thing.thing().equals("role") ? told(thing.name(), situation) : Optional.empty();
      case Difference.Renamed(var before, var thing) ->
          before.thing().equals("role") ? told(before.name(), situation) : Optional.empty();
      case Difference.Added added -> Optional.empty();
      case Difference.Replaced replaced -> Optional.empty();
    };
  }

  private static Optional<String> role(Difference.Changed changed) {
    Declaration thing = changed.before();
    return switch (thing.thing()) {
      case "policy" -> thing.owner().map(owner -> owner.substring("role.".length()));
      case "role" ->
          OF_ROLES.contains(changed.key()) ? Optional.of(thing.name()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Outcome> told(String role, Situation situation) {
    if (!situation.deployed().roles().containsKey(role)) {
      return Optional.empty();
    }
    ObjectType user = situation.deployed().object(ObjectType.USER);
    Field roles = user.field("roles");
    Expression has =
        new Expression.In(
            new Expression.Constant(role),
            new Expression.Path(Expression.Root.RECORD, List.of(roles)));
    long people = situation.data().count(user, has);
    return Optional.of(Outcome.told(Message.of("plan.people", people)));
  }
}
