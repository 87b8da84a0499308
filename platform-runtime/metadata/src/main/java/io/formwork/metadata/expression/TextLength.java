package io.formwork.metadata.expression;

import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.value.Addresses;
import java.util.OptionalInt;

/** How long a text can become that an expression makes, in characters. */
public final class TextLength {

  /** Of names of choices, states, kinds and roles; so long may a name be. */
  private static final int NAME = 40;

  /** Of numbers, which are counted up without an end but never so far. */
  private static final int NUMBER = 255;

  /** A plus and fifteen digits. */
  private static final int PHONE = 16;

  private TextLength() {}

  /** The greatest length; nothing when a text of any length stands in it. */
  public static OptionalInt most(Expression expression) {
    return switch (expression) {
      case Expression.Constant(Object value) ->
          OptionalInt.of(value.toString().codePointCount(0, value.toString().length()));
      case Expression.Empty empty -> OptionalInt.of(0);
      case Expression.Path path ->
          path.steps().isEmpty() ? OptionalInt.of(0) : most(path.steps().getLast().type());
      case Expression.Variable variable -> most(variable.type());
      case Expression.Arithmetic sum -> sum(most(sum.left()), most(sum.right()));
      case Expression.Conditional choice -> longer(most(choice.then()), most(choice.otherwise()));
      case Expression.Call call -> most(call.arguments().getFirst());
      case Expression.SettingValue other -> OptionalInt.of(0);
      case Expression.Now other -> OptionalInt.of(0);
      case Expression.Today other -> OptionalInt.of(0);
      case Expression.ListOf other -> OptionalInt.of(0);
      case Expression.Not other -> OptionalInt.of(0);
      case Expression.And other -> OptionalInt.of(0);
      case Expression.Or other -> OptionalInt.of(0);
      case Expression.Compare other -> OptionalInt.of(0);
      case Expression.IsEmpty other -> OptionalInt.of(0);
      case Expression.In other -> OptionalInt.of(0);
    };
  }

  private static OptionalInt most(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> OptionalInt.of(text.max());
      case FieldType.RichText text -> OptionalInt.empty();
      case FieldType.Sequence number -> OptionalInt.of(NUMBER);
      case FieldType.Email email -> OptionalInt.of(Addresses.LONGEST_EMAIL);
      case FieldType.Url url -> OptionalInt.of(Addresses.LONGEST_URL);
      case FieldType.Phone phone -> OptionalInt.of(PHONE);
      default -> OptionalInt.of(NAME);
    };
  }

  private static OptionalInt sum(OptionalInt left, OptionalInt right) {
    return left.isEmpty() || right.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(
            (int) Math.min(Integer.MAX_VALUE, (long) left.getAsInt() + right.getAsInt()));
  }

  private static OptionalInt longer(OptionalInt left, OptionalInt right) {
    return left.isEmpty() || right.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.max(left.getAsInt(), right.getAsInt()));
  }
}
