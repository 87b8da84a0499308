package io.formwork.core.evaluate;

import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Units;
import io.formwork.metadata.expression.Expression;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an expression may speak of at its place of use: the roots of paths, and variables.
 * Immutable.
 *
 * @param units those of whoever is {@code me}
 */
public record Facts(
    Map<Expression.Root, Subject> roots, Map<String, Object> variables, Units units) {

  private static final Facts NONE = new Facts(Map.of(), Map.of(), Units.NONE);

  public Facts {
    roots = Collections.unmodifiableMap(copy(roots));
    variables = Map.copyOf(variables);
  }

  private static Map<Expression.Root, Subject> copy(Map<Expression.Root, Subject> roots) {
    return roots.isEmpty() ? Map.of() : new EnumMap<>(roots);
  }

  public static Facts none() {
    return NONE;
  }

  public static Facts about(Subject record) {
    return NONE.with(Expression.Root.RECORD, record);
  }

  public Facts with(Expression.Root root, Subject subject) {
    Map<Expression.Root, Subject> more = new HashMap<>(roots);
    more.put(root, subject);
    return new Facts(more, variables, units);
  }

  public Facts without(Expression.Root root) {
    Map<Expression.Root, Subject> fewer = new HashMap<>(roots);
    fewer.remove(root);
    return new Facts(fewer, variables, units);
  }

  public Facts old(Subject before) {
    return with(Expression.Root.OLD, before);
  }

  public Facts with(String variable, Object value) {
    Map<String, Object> more = new HashMap<>(variables);
    more.put(variable, value);
    return new Facts(roots, more, units);
  }

  public Optional<Subject> root(Expression.Root root) {
    return Optional.ofNullable(roots.get(root));
  }

  /** With the actor as {@code me}; {@code type} is the application's object of people. */
  public Facts me(io.formwork.metadata.model.ObjectType type, Actor actor) {
    Facts me = with(Expression.Root.ME, new Subject(type, Optional.of(actor.id()), actor.values()));
    return new Facts(me.roots, me.variables, actor.units());
  }
}
