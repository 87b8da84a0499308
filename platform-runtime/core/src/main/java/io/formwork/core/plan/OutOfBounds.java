package io.formwork.core.plan;

import io.formwork.core.difference.Difference;
import io.formwork.core.message.Message;
import io.formwork.core.plan.Situation.Placed;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Range;
import java.util.List;
import java.util.Optional;

/** Values that are longer, less or more than is allowed from now on; they stay until saved. */
final class OutOfBounds implements Consequence {

  @Override
  public Optional<Outcome> of(Difference difference, Situation situation) {
    if (!(difference instanceof Difference.Changed changed)
        || !(changed.key().equals("max") || changed.key().equals("min"))) {
      return Optional.empty();
    }
    Optional<Placed> was = situation.deployedField(changed.before());
    return situation
        .wantedField(changed.thing())
        .flatMap(now -> was.flatMap(old -> beyond(old, now.field().type(), changed.key())))
        .flatMap(condition -> was.map(old -> situation.data().count(old.type(), condition)))
        .filter(records -> records > 0)
        .map(records -> Outcome.told(Message.of("plan.bounds.beyond", records)));
  }

  private static Optional<Expression> beyond(Placed was, FieldType becomes, String key) {
    if (!was.field().written()) {
      return Optional.empty();
    }
    Expression value = Fields.path(was.field());
    return switch (becomes) {
      case FieldType.Text text
          when was.field().type() instanceof FieldType.Text && key.equals("max") -> {
        Expression size = new Expression.Call(Expression.Function.SIZE, List.of(value));
        yield Optional.of(Fields.compare(Operator.GREATER, size, (long) text.max()));
      }
      case FieldType.Decimal decimal when was.field().type() instanceof FieldType.Decimal ->
          beyond(value, decimal.range(), key);
      case FieldType.Money money when was.field().type() instanceof FieldType.Money ->
          beyond(value, money.range(), key);
      case FieldType.Day day when was.field().type() instanceof FieldType.Day ->
          beyond(value, day.range(), key);
      case FieldType.Span span when was.field().type() instanceof FieldType.Span ->
          beyond(value, span.range(), key);
      case FieldType.Whole(long min, long max) when was.field().type() instanceof FieldType.Whole ->
          Optional.of(
              key.equals("max")
                  ? Fields.compare(Operator.GREATER, value, max)
                  : Fields.compare(Operator.LESS, value, min));
      default -> Optional.empty();
    };
  }

  private static Optional<Expression> beyond(Expression value, Range<?> range, String key) {
    return key.equals("max")
        ? range.most().map(most -> Fields.compare(Operator.GREATER, value, most))
        : range.least().map(least -> Fields.compare(Operator.LESS, value, least));
  }
}
