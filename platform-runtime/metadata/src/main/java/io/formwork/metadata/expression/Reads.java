package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Setting;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an expression reads, for rights, for dependencies between fields, and to know what a query
 * must fetch.
 */
public final class Reads {

  private Reads() {}

  /** Every path in the expression, in the order in which they stand. */
  public static Set<Path> paths(Expression expression) {
    Set<Path> paths = new LinkedHashSet<>();
    collect(expression, paths);
    return paths;
  }

  /** The names of the fields of the root's own record that are read, relations included. */
  public static Set<String> fields(Expression expression, Root root) {
    Set<String> names = new LinkedHashSet<>();
    paths(expression).stream()
        .filter(path -> path.root() == root && !path.steps().isEmpty())
        .map(path -> path.steps().getFirst())
        .map(Field::name)
        .forEach(names::add);
    return names;
  }

  private static void collect(Expression expression, Set<Path> paths) {
    if (expression instanceof Path path) {
      paths.add(path);
    }
    parts(expression).forEach(part -> collect(part, paths));
  }

  /** The expressions that stand directly in an expression. */
  static Stream<Expression> parts(Expression expression) {
    return switch (expression) {
      case Path path -> Stream.empty();
      case Expression.Constant constant -> Stream.empty();
      case Expression.Empty empty -> Stream.empty();
      case Expression.Variable variable -> Stream.empty();
      case Expression.SettingValue setting -> Stream.empty();
      case Expression.Now now -> Stream.empty();
      case Expression.Today today -> Stream.empty();
      case Expression.ListOf list -> list.items().stream();
      case Expression.Not not -> Stream.of(not.operand());
      case Expression.And and -> Stream.of(and.left(), and.right());
      case Expression.Or or -> Stream.of(or.left(), or.right());
      case Expression.Compare compare -> Stream.of(compare.left(), compare.right());
      case Expression.IsEmpty test -> Stream.of(test.operand());
      case Expression.In in -> Stream.of(in.element(), in.list());
      case Expression.Arithmetic a -> Stream.of(a.left(), a.right());
      case Expression.Conditional c -> Stream.of(c.condition(), c.then(), c.otherwise());
      case Expression.Call call -> call.arguments().stream();
    };
  }

  /** Whether the value may change although nothing is written, because the clock is asked. */
  public static boolean clock(Expression expression) {
    return expression instanceof Expression.Now
        || expression instanceof Expression.Today
        || parts(expression).anyMatch(Reads::clock);
  }

  /** Whether the value may be another for another person: it speaks of {@code me} or my units. */
  public static boolean person(Expression expression) {
    return expression instanceof Expression.Variable
        || (expression instanceof Path path && path.root() == Root.ME)
        || parts(expression).anyMatch(Reads::person);
  }

  /** The names of the settings that are read. */
  public static Set<String> settings(Expression expression) {
    Set<String> names = new LinkedHashSet<>();
    if (expression instanceof Expression.SettingValue(Setting setting)) {
      names.add(setting.name());
    }
    parts(expression).forEach(part -> names.addAll(settings(part)));
    return names;
  }

  /** The paths of several expressions together. */
  public static Set<Path> paths(List<Expression> expressions) {
    Set<Path> paths = new LinkedHashSet<>();
    expressions.forEach(expression -> collect(expression, paths));
    return paths;
  }
}
