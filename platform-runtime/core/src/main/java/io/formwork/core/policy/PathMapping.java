package io.formwork.core.policy;

import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Rebuilt;
import java.util.function.Function;

/** Rebuilds an expression with other paths. */
final class PathMapping {

  private PathMapping() {}

  static Expression map(Expression expression, Function<Path, Expression> mapping) {
    return expression instanceof Path path
        ? mapping.apply(path)
        : Rebuilt.of(expression, part -> map(part, mapping));
  }
}
