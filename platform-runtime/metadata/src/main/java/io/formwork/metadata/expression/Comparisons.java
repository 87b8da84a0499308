package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.expression.ValueType.Simple;
import java.util.ArrayList;
import java.util.List;

/** Comparisons, tests for emptiness and {@code in}. */
final class Comparisons {

  private final TypeCheck types;
  private final Complaints complaints;

  Comparisons(TypeCheck types, Complaints complaints) {
    this.types = types;
    this.complaints = complaints;
  }

  Typed equal(List<CelExpr> sides) {
    Pair pair = pair(sides.get(0), sides.get(1));
    if (pair.left().isEmpty() || pair.right().isEmpty()) {
      return Typed.flag(emptiness(pair));
    }
    return compare(Expression.Operator.EQUAL, pair, sides);
  }

  Typed notEqual(List<CelExpr> sides) {
    Pair pair = pair(sides.get(0), sides.get(1));
    if (pair.left().isEmpty() || pair.right().isEmpty()) {
      return Typed.flag(new Expression.Not(emptiness(pair)));
    }
    return compare(Expression.Operator.NOT_EQUAL, pair, sides);
  }

  Typed order(Expression.Operator operator, List<CelExpr> sides) {
    Pair pair = pair(sides.get(0), sides.get(1));
    ValueType type = pair.left().type();
    if (type == Simple.FLAG
        || type == Simple.JSON
        || type == Simple.FILE
        || type == Simple.TAG
        || type instanceof ValueType.Words
        || type instanceof ValueType.ListOf
        || type instanceof ValueType.Reference) {
      return complaints.mismatch(
          sides.getFirst(), "This is " + type.description() + ", which has no order.");
    }
    return compare(operator, pair, sides);
  }

  Typed in(List<CelExpr> sides) {
    CelExpr element = sides.get(0);
    CelExpr list = sides.get(1);
    if (list.getKind() == CelExpr.ExprKind.Kind.LIST) {
      return inWritten(element, list);
    }
    Typed many = types.check(list, Simple.ANY);
    if (many.type() == Simple.ANY) {
      return Typed.wrong();
    }
    if (!(many.type() instanceof ValueType.ListOf(ValueType of))) {
      return complaints.mismatch(list, new ValueType.ListOf(Simple.ANY), many.type());
    }
    Typed one = types.expect(element, of);
    return Typed.flag(new Expression.In(one.expression(), many.expression()));
  }

  private Typed inWritten(CelExpr element, CelExpr list) {
    List<Expression> items = new ArrayList<>();
    Expression one = new Expression.Empty();
    for (CelExpr item : list.list().elements()) {
      Pair pair = pair(element, item);
      if (!comparable(pair)) {
        return complaints.mismatch(item, pair.left().type(), pair.right().type());
      }
      one = pair.left().expression();
      items.add(pair.right().expression());
    }
    return Typed.flag(new Expression.In(one, new Expression.ListOf(items)));
  }

  /** Both sides, the one that is a literal adapted to the one that is not. */
  private Pair pair(CelExpr left, CelExpr right) {
    if (TypeCheck.isLiteral(left)) {
      Typed second = types.check(right, Simple.ANY);
      return new Pair(types.check(left, second.type()), second);
    }
    Typed first = types.check(left, Simple.ANY);
    return new Pair(first, types.check(right, first.type()));
  }

  private Typed compare(Expression.Operator operator, Pair pair, List<CelExpr> sides) {
    if (pair.left().expression() instanceof Expression.ListOf
        || pair.right().expression() instanceof Expression.ListOf) {
      return complaints.mismatch(
          sides.getFirst(), "This is several values. Ask for one of them: \"word\" in the_field.");
    }
    if (!comparable(pair)) {
      return complaints.mismatch(
          sides.get(1),
          "This is "
              + pair.right().type().description()
              + " and cannot be compared with "
              + pair.left().type().description()
              + ".");
    }
    return Typed.flag(
        new Expression.Compare(operator, pair.left().expression(), pair.right().expression()));
  }

  private static boolean comparable(Pair pair) {
    ValueType left = pair.left().type();
    ValueType right = pair.right().type();
    return (left.equals(right) && left != Simple.JSON && left != Simple.FILE)
        || left == Simple.ANY
        || right == Simple.ANY
        || left == Simple.EMPTY
        || right == Simple.EMPTY
        || (left.isNumber() && right.isNumber());
  }

  private static Expression emptiness(Pair pair) {
    Typed tested = pair.left().isEmpty() ? pair.right() : pair.left();
    return new Expression.IsEmpty(tested.expression());
  }

  private record Pair(Typed left, Typed right) {}
}
