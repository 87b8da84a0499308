package io.formwork.metadata.expression;

import dev.cel.common.ast.CelExpr;
import io.formwork.metadata.expression.Expression.Function;
import io.formwork.metadata.expression.ValueType.Simple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The functions of the language: how each is written, what it takes and what it gives. */
final class Functions {

  private static final Map<String, Signature> SIGNATURES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("days", new Signature(Function.DAYS, Simple.DURATION, Simple.WHOLE)),
              Map.entry("hours", new Signature(Function.HOURS, Simple.DURATION, Simple.WHOLE)),
              Map.entry("minutes", new Signature(Function.MINUTES, Simple.DURATION, Simple.WHOLE)),
              Map.entry(
                  "contains",
                  new Signature(Function.CONTAINS, Simple.FLAG, Simple.TEXT, Simple.TEXT)),
              Map.entry(
                  "startsWith",
                  new Signature(Function.STARTS_WITH, Simple.FLAG, Simple.TEXT, Simple.TEXT)),
              Map.entry(
                  "endsWith",
                  new Signature(Function.ENDS_WITH, Simple.FLAG, Simple.TEXT, Simple.TEXT)),
              Map.entry(
                  "matches",
                  new Signature(Function.MATCHES, Simple.FLAG, Simple.TEXT, Simple.TEXT)),
              Map.entry("lower", new Signature(Function.LOWER, Simple.TEXT, Simple.TEXT)),
              Map.entry("upper", new Signature(Function.UPPER, Simple.TEXT, Simple.TEXT)),
              Map.entry("size", new Signature(Function.SIZE, Simple.WHOLE, Simple.TEXT)),
              Map.entry("date", new Signature(Function.DATE, Simple.DAY, Simple.MOMENT)),
              Map.entry("time", new Signature(Function.TIME, Simple.TIME, Simple.MOMENT)),
              Map.entry(
                  "startOfDay", new Signature(Function.START_OF_DAY, Simple.MOMENT, Simple.DAY)),
              Map.entry(
                  "startOfWeek", new Signature(Function.START_OF_WEEK, Simple.DAY, Simple.DAY)),
              Map.entry(
                  "startOfMonth", new Signature(Function.START_OF_MONTH, Simple.DAY, Simple.DAY)),
              Map.entry(
                  "startOfQuarter",
                  new Signature(Function.START_OF_QUARTER, Simple.DAY, Simple.DAY)),
              Map.entry(
                  "startOfYear", new Signature(Function.START_OF_YEAR, Simple.DAY, Simple.DAY)),
              Map.entry(
                  "addMonths",
                  new Signature(Function.ADD_MONTHS, Simple.DAY, Simple.DAY, Simple.WHOLE)),
              Map.entry(
                  "round",
                  new Signature(Function.ROUND, Simple.DECIMAL, Simple.DECIMAL, Simple.WHOLE))));

  /** More digits than a quotient has are nobody's business. */
  private static final int MOST_DIGITS = 10;

  private final TypeCheck types;
  private final Complaints complaints;

  Functions(TypeCheck types, Complaints complaints) {
    this.types = types;
    this.complaints = complaints;
  }

  Typed check(CelExpr node) {
    CelExpr.CelCall call = node.call();
    Signature signature = SIGNATURES.get(call.function());
    if (signature == null) {
      return complaints.unknownFunction(node, call.function(), SIGNATURES.keySet());
    }
    List<CelExpr> written = new ArrayList<>();
    call.target().ifPresent(written::add);
    written.addAll(call.args());
    if (written.size() != signature.parameters().size()) {
      return complaints.malformed(
          node,
          "Wrong number of arguments",
          "It is written " + signature.example(call.function()) + ".");
    }
    return signature.function() == Function.SIZE
        ? size(signature, written.getFirst())
        : applied(signature, written);
  }

  /** Of a text the characters, of several values how many there are. */
  private Typed size(Signature signature, CelExpr written) {
    Typed of = types.check(written, Simple.ANY);
    if (of.type() instanceof ValueType.ListOf) {
      return new Typed(
          new Expression.Call(Function.COUNT, List.of(of.expression())), signature.result());
    }
    return Simple.TEXT.accepts(of.type())
        ? new Typed(
            new Expression.Call(Function.SIZE, List.of(of.expression())), signature.result())
        : complaints.mismatch(
            written, "This is " + of.type().description() + ", but a text or a list is needed.");
  }

  private Typed applied(Signature signature, List<CelExpr> written) {
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      arguments.add(types.expect(written.get(i), signature.parameters().get(i)).expression());
    }
    if (signature.function() == Function.MATCHES) {
      return matches(written.get(1), arguments);
    }
    if (signature.function() == Function.ROUND && !isCountOfDigits(arguments.get(1))) {
      return complaints.malformed(
          written.get(1), "Not a number of digits", "Digits are written as a number from 0 to 10.");
    }
    return new Typed(new Expression.Call(signature.function(), arguments), signature.result());
  }

  private static boolean isCountOfDigits(Expression argument) {
    return argument instanceof Expression.Constant(Long digits)
        && digits >= 0
        && digits <= MOST_DIGITS;
  }

  /** A pattern is a literal, so that it can be checked now and not when somebody is waiting. */
  private Typed matches(CelExpr written, List<Expression> arguments) {
    if (!(arguments.get(1) instanceof Expression.Constant(String pattern))) {
      return complaints.malformed(
          written, "Not a pattern", "A pattern is written as a text in quotes.");
    }
    Optional<String> wrong = TextPattern.problem(pattern);
    return wrong.isPresent()
        ? complaints.malformed(written, "Not a pattern", wrong.get())
        : Typed.flag(new Expression.Call(Function.MATCHES, arguments));
  }

  private record Signature(Function function, ValueType result, List<ValueType> parameters) {
    Signature(Function function, ValueType result, ValueType... parameters) {
      this(function, result, List.of(parameters));
    }

    String example(String name) {
      return switch (function) {
        case DAYS, HOURS, MINUTES -> name + "(3)";
        case LOWER, UPPER, SIZE, COUNT -> name + "(subject)";
        case DATE, TIME -> name + "(created_at)";
        case START_OF_DAY, START_OF_WEEK, START_OF_MONTH, START_OF_QUARTER, START_OF_YEAR ->
            name + "(today)";
        case ADD_MONTHS -> name + "(today, 3)";
        case ROUND -> name + "(amount, 2)";
        case CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES, HAS_WORD, HAS_BEGINNING, HAS_LIKENESS ->
            "subject." + name + "(\"word\")";
      };
    }
  }
}
