package io.formwork.core.plan;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import java.util.List;

/** Conditions on a field, and fields by what they hold. */
final class Fields {

  private Fields() {}

  static Expression path(Field field) {
    return new Expression.Path(Root.RECORD, List.of(field));
  }

  static Expression empty(Field field) {
    return new Expression.IsEmpty(path(field));
  }

  static Expression filled(Field field) {
    return new Expression.Not(empty(field));
  }

  static Expression is(Field field, Object value) {
    return compare(Expression.Operator.EQUAL, path(field), value);
  }

  static Expression compare(Expression.Operator operator, Expression left, Object value) {
    return new Expression.Compare(operator, left, new Expression.Constant(value));
  }

  /** Whether it is the value, or one of the values, of the field. */
  static Expression holds(Field field, String value) {
    return field.type().isSeveral()
        ? new Expression.In(new Expression.Constant(value), path(field))
        : is(field, value);
  }

  private static boolean isOf(FieldType type, String choices) {
    return switch (type) {
      case FieldType.Choice(String of) -> of.equals(choices);
      case FieldType.ChoiceSet(String of) -> of.equals(choices);
      default -> false;
    };
  }

  /** The fields in which people and definitions write values of the choices. */
  static List<Situation.Placed> ofChoices(ApplicationModel model, String choices) {
    return model.objects().values().stream()
        .flatMap(type ->
            type.fields().values().stream()
                .filter(Field::written)
                .filter(field -> isOf(field.type(), choices))
                .map(field -> new Situation.Placed(type, field)))
        .toList();
  }
}
