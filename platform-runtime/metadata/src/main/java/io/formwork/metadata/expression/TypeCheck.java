package io.formwork.metadata.expression;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.expression.ValueType.Simple;
import java.util.List;
import java.util.Optional;

/**
 * Turns the tree of CEL into ours and gives every part its type. A hint is the type that the
 * surroundings expect: literals adapt to it.
 */
final class TypeCheck {

  private final Complaints complaints;
  private final Paths paths;
  private final Literals literals;
  private final Functions functions;
  private final Comparisons comparisons;
  private final Calculations calculations;

  TypeCheck(Parsed parsed, Paths paths, Complaints complaints) {
    this.complaints = complaints;
    this.paths = paths;
    this.literals = new Literals(parsed, complaints);
    this.functions = new Functions(this, complaints);
    this.comparisons = new Comparisons(this, complaints);
    this.calculations = new Calculations(this, complaints);
  }

  /** The node as an expression of the type that the hint names, where it names one. */
  Typed expect(CelExpr node, ValueType expected) {
    Typed typed = check(node, expected);
    return expected.accepts(typed.type())
        ? typed.widened(expected)
        : complaints.mismatch(node, expected, typed.type());
  }

  Typed check(CelExpr node, ValueType hint) {
    return switch (node.getKind()) {
      case CONSTANT -> literals.check(node, hint);
      case IDENT, SELECT -> paths.resolve(node, hint);
      case CALL -> call(node, hint);
      case LIST -> list(node, hint);
      default ->
          complaints.unsupported(node, "Maps and structures have no place in an expression.");
    };
  }

  private Typed call(CelExpr node, ValueType hint) {
    CelExpr.CelCall call = node.call();
    Optional<Operator> operator = Operator.findReverse(call.function());
    if (operator.isEmpty()) {
      return functions.check(node);
    }
    List<CelExpr> parts = call.args();
    return switch (operator.get()) {
      case LOGICAL_AND ->
          Typed.flag(new Expression.And(condition(parts.get(0)), condition(parts.get(1))));
      case LOGICAL_OR ->
          Typed.flag(new Expression.Or(condition(parts.get(0)), condition(parts.get(1))));
      case LOGICAL_NOT -> Typed.flag(new Expression.Not(condition(parts.getFirst())));
      case CONDITIONAL -> conditional(parts, hint);
      case EQUALS -> comparisons.equal(parts);
      case NOT_EQUALS -> comparisons.notEqual(parts);
      case LESS -> comparisons.order(Expression.Operator.LESS, parts);
      case LESS_EQUALS -> comparisons.order(Expression.Operator.LESS_OR_EQUAL, parts);
      case GREATER -> comparisons.order(Expression.Operator.GREATER, parts);
      case GREATER_EQUALS -> comparisons.order(Expression.Operator.GREATER_OR_EQUAL, parts);
      case IN -> comparisons.in(parts);
      case ADD -> calculations.check(Expression.Operation.PLUS, node, hint);
      case SUBTRACT -> calculations.check(Expression.Operation.MINUS, node, hint);
      case MULTIPLY -> calculations.check(Expression.Operation.TIMES, node, hint);
      case DIVIDE -> calculations.check(Expression.Operation.DIVIDED_BY, node, hint);
      case NEGATE -> calculations.negate(parts.getFirst(), hint);
      case HAS, ALL, EXISTS, EXISTS_ONE, MAP, FILTER -> functions.check(node);
      default -> complaints.unsupported(node, "This operator has no place in an expression.");
    };
  }

  private Expression condition(CelExpr node) {
    return expect(node, Simple.FLAG).expression();
  }

  private Typed conditional(List<CelExpr> parts, ValueType hint) {
    Expression condition = condition(parts.get(0));
    Typed then = check(parts.get(1), hint);
    Typed otherwise = check(parts.get(2), hint == Simple.ANY ? then.type() : hint);
    if (!then.type().accepts(otherwise.type()) && !otherwise.type().accepts(then.type())) {
      return complaints.mismatch(
          parts.get(2),
          "This is "
              + otherwise.type().description()
              + ", but the other branch is "
              + then.type().description()
              + ".");
    }
    ValueType type =
        then.type().accepts(otherwise.type()) && !then.isEmpty() ? then.type() : otherwise.type();
    return new Typed(
        new Expression.Conditional(
            condition, then.widened(type).expression(), otherwise.widened(type).expression()),
        type);
  }

  private Typed list(CelExpr node, ValueType hint) {
    ValueType element = hint instanceof ValueType.ListOf list ? list.element() : Simple.ANY;
    List<Typed> items = node.list().elements().stream().map(item -> expect(item, element)).toList();
    ValueType type = items.stream().map(Typed::type).findFirst().orElse(Simple.ANY);
    return new Typed(
        new Expression.ListOf(items.stream().map(Typed::expression).toList()),
        new ValueType.ListOf(element == Simple.ANY ? type : element));
  }

  /** Whether the node is made of literals alone, so that the other side tells what it is. */
  static boolean isLiteral(CelExpr node) {
    return switch (node.getKind()) {
      case CONSTANT -> true;
      case LIST -> node.list().elements().stream().allMatch(TypeCheck::isLiteral);
      case CALL ->
          node.call().function().equals(Operator.CONDITIONAL.getFunction())
              && node.call().args().stream().skip(1).allMatch(TypeCheck::isLiteral);
      default -> false;
    };
  }
}
