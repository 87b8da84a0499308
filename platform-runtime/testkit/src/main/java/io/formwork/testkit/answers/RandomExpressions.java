package io.formwork.testkit.answers;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Arithmetic;
import io.formwork.metadata.expression.Expression.Call;
import io.formwork.metadata.expression.Expression.Constant;
import io.formwork.metadata.expression.Expression.Function;
import io.formwork.metadata.expression.Expression.Operation;
import io.formwork.metadata.expression.Expression.Operator;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Setting;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Well-typed expressions about tickets, in any shape that the language allows. */
final class RandomExpressions {

  private static final List<ValueKind> COMPARABLE =
      List.of(
          ValueKind.TEXT,
          ValueKind.WHOLE,
          ValueKind.DECIMAL,
          ValueKind.DAY,
          ValueKind.TIME,
          ValueKind.MOMENT,
          ValueKind.SPAN);

  private final ApplicationModel model;
  private final Random random;
  private final RandomValues values;

  RandomExpressions(ApplicationModel model, Random random, RandomValues values) {
    this.model = model;
    this.random = random;
    this.values = values;
  }

  Expression of(ValueKind kind, int depth) {
    if (depth > 0 && random.nextInt(8) == 0) {
      return new Expression.Conditional(
          of(ValueKind.FLAG, depth - 1), orEmpty(kind, depth - 1), of(kind, depth - 1));
    }
    return depth == 0 || random.nextInt(4) == 0 ? leaf(kind) : composed(kind, depth - 1);
  }

  private Expression orEmpty(ValueKind kind, int depth) {
    return random.nextInt(6) == 0 ? new Expression.Empty() : of(kind, depth);
  }

  private Expression leaf(ValueKind kind) {
    if (kind == ValueKind.MOMENT && random.nextInt(5) == 0) {
      return new Expression.Now();
    }
    if (kind == ValueKind.DAY && random.nextInt(5) == 0) {
      return new Expression.Today();
    }
    List<Path> paths = new ArrayList<>();
    collect("ticket", kind, List.of(), paths);
    boolean literal = kind != ValueKind.FILES;
    if (literal && (paths.isEmpty() || random.nextInt(3) == 0)) {
      return new Constant(values.of(kind));
    }
    Path path = paths.get(random.nextInt(paths.size()));
    return literal && random.nextInt(6) == 0 ? setting(path.steps().getLast().type(), kind) : path;
  }

  private Expression setting(FieldType type, ValueKind kind) {
    Field field =
        Field.of("chosen", Label.of("Chosen"), type)
            .defaultValue(Optional.of(values.of(kind)))
            .build();
    return new Expression.SettingValue(new Setting(field));
  }

  /** Paths of at most three steps that end in a value of the kind. */
  private void collect(String object, ValueKind kind, List<Field> relation, List<Path> found) {
    for (Field field : model.object(object).fields().values()) {
      List<Field> steps = new ArrayList<>(relation);
      steps.add(field);
      if (ValueKind.of(field.type()) == kind) {
        found.add(new Path(Root.RECORD, steps));
        if (object.equals("user") && relation.size() == 1) {
          found.add(new Path(Root.ME, List.of(field)));
        }
      }
      if (field.type() instanceof FieldType.Reference(String target) && steps.size() < 3) {
        collect(target, kind, steps, found);
      }
    }
  }

  private Expression composed(ValueKind kind, int depth) {
    return switch (kind) {
      case FLAG -> condition(depth);
      case TEXT -> text(depth);
      case WHOLE -> whole(depth);
      case DECIMAL -> decimal(depth);
      case DAY -> day(depth);
      case MOMENT ->
          random.nextInt(4) == 0
              ? call(Function.START_OF_DAY, ValueKind.DAY, depth)
              : moved(ValueKind.MOMENT, depth);
      case SPAN -> span(depth);
      case TIME -> call(Function.TIME, ValueKind.MOMENT, depth);
      case TEXTS, NUMBERS, JSON, FILES -> leaf(kind);
    };
  }

  private Expression day(int depth) {
    Function start =
        anyOf(
            Function.START_OF_WEEK,
            Function.START_OF_MONTH,
            Function.START_OF_QUARTER,
            Function.START_OF_YEAR);
    return switch (random.nextInt(4)) {
      case 0 -> call(Function.DATE, ValueKind.MOMENT, depth);
      case 1 -> call(start, ValueKind.DAY, depth);
      case 2 ->
          new Call(
              Function.ADD_MONTHS, List.of(of(ValueKind.DAY, depth), of(ValueKind.WHOLE, depth)));
      default -> moved(ValueKind.DAY, depth);
    };
  }

  private Expression moved(ValueKind kind, int depth) {
    return random.nextInt(3) == 0
        ? arithmetic(Operation.PLUS, ValueKind.SPAN, kind, depth)
        : arithmetic(anyOf(Operation.PLUS, Operation.MINUS), kind, ValueKind.SPAN, depth);
  }

  private Expression whole(int depth) {
    if (random.nextInt(4) == 0) {
      return call(Function.SIZE, ValueKind.TEXT, depth);
    }
    if (random.nextInt(5) == 0) {
      return call(
          Function.COUNT, anyOf(ValueKind.TEXTS, ValueKind.NUMBERS, ValueKind.FILES), depth);
    }
    Operation operation = anyOf(Operation.PLUS, Operation.MINUS, Operation.TIMES);
    return arithmetic(operation, ValueKind.WHOLE, ValueKind.WHOLE, depth);
  }

  private Expression decimal(int depth) {
    if (random.nextInt(6) == 0) {
      return arithmetic(Operation.DIVIDED_BY, ValueKind.SPAN, ValueKind.SPAN, depth);
    }
    if (random.nextInt(5) == 0) {
      Constant digits = new Constant((long) random.nextInt(11));
      return new Call(Function.ROUND, List.of(of(ValueKind.DECIMAL, depth), digits));
    }
    ValueKind left = random.nextBoolean() ? ValueKind.WHOLE : ValueKind.DECIMAL;
    return arithmetic(anyOf(Operation.values()), left, ValueKind.DECIMAL, depth);
  }

  private Expression span(int depth) {
    Operation sum = anyOf(Operation.PLUS, Operation.MINUS);
    Operation share = anyOf(Operation.TIMES, Operation.DIVIDED_BY);
    Function unit = anyOf(Function.DAYS, Function.HOURS, Function.MINUTES);
    return switch (random.nextInt(6)) {
      case 0 -> arithmetic(Operation.MINUS, ValueKind.MOMENT, ValueKind.MOMENT, depth);
      case 1 -> arithmetic(Operation.MINUS, ValueKind.DAY, ValueKind.DAY, depth);
      case 2 -> arithmetic(share, ValueKind.SPAN, ValueKind.WHOLE, depth);
      case 3 -> arithmetic(Operation.TIMES, ValueKind.WHOLE, ValueKind.SPAN, depth);
      case 4 -> call(unit, ValueKind.WHOLE, depth);
      default -> arithmetic(sum, ValueKind.SPAN, ValueKind.SPAN, depth);
    };
  }

  private Expression text(int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> call(Function.LOWER, ValueKind.TEXT, depth);
      case 1 -> call(Function.UPPER, ValueKind.TEXT, depth);
      default -> arithmetic(Operation.PLUS, ValueKind.TEXT, ValueKind.TEXT, depth);
    };
  }

  private Expression condition(int depth) {
    return switch (random.nextInt(8)) {
      case 0 -> new Expression.Not(of(ValueKind.FLAG, depth));
      case 1 -> new Expression.And(of(ValueKind.FLAG, depth), of(ValueKind.FLAG, depth));
      case 2 -> new Expression.Or(of(ValueKind.FLAG, depth), of(ValueKind.FLAG, depth));
      case 3 -> new Expression.IsEmpty(of(anyOf(ValueKind.values()), depth));
      case 4 -> in(depth);
      case 5 -> textTest(depth);
      case 6 -> equality(depth);
      default -> compare(depth);
    };
  }

  private Expression equality(int depth) {
    Operator operator = anyOf(Operator.EQUAL, Operator.NOT_EQUAL);
    ValueKind kind = anyOf(ValueKind.FLAG, ValueKind.TEXT);
    return new Expression.Compare(operator, of(kind, depth), of(kind, depth));
  }

  private Expression compare(int depth) {
    ValueKind kind = COMPARABLE.get(random.nextInt(COMPARABLE.size()));
    ValueKind other = kind == ValueKind.WHOLE && random.nextBoolean() ? ValueKind.DECIMAL : kind;
    return new Expression.Compare(anyOf(Operator.values()), of(kind, depth), of(other, depth));
  }

  private Expression in(int depth) {
    if (random.nextInt(3) == 0) {
      ValueKind list = anyOf(ValueKind.TEXTS, ValueKind.NUMBERS);
      ValueKind element = list == ValueKind.TEXTS ? ValueKind.TEXT : ValueKind.WHOLE;
      return new Expression.In(of(element, depth), of(list, random.nextInt(2)));
    }
    ValueKind kind = COMPARABLE.get(random.nextInt(COMPARABLE.size()));
    List<Expression> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(of(kind, random.nextInt(2)));
    }
    return new Expression.In(of(kind, depth), new Expression.ListOf(items));
  }

  private Expression textTest(int depth) {
    if (random.nextInt(4) == 0) {
      return new Call(
          Function.MATCHES, List.of(of(ValueKind.TEXT, depth), new Constant(values.pattern())));
    }
    Function test = anyOf(Function.CONTAINS, Function.STARTS_WITH, Function.ENDS_WITH);
    return new Call(test, List.of(of(ValueKind.TEXT, depth), of(ValueKind.TEXT, depth)));
  }

  private Expression arithmetic(Operation operation, ValueKind left, ValueKind right, int depth) {
    return new Arithmetic(operation, of(left, depth), of(right, depth));
  }

  private Expression call(Function function, ValueKind argument, int depth) {
    return new Call(function, List.of(of(argument, depth)));
  }

  @SafeVarargs
  private <T> T anyOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
