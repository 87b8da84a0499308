package io.formwork.metadata.expression;

import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Expression.Root;
import io.formwork.metadata.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an expression takes a value from. By names: the same field may be known with more or less
 * of what it is.
 *
 * @param root empty for a variable of the place of use
 */
record Place(Optional<Root> root, List<String> names) {

  Place {
    names = List.copyOf(names);
  }

  /** The place of a path or a variable; empty for other expressions. */
  static Optional<Place> of(Expression expression) {
    return switch (expression) {
      case Path path ->
          Optional.of(
              new Place(Optional.of(path.root()), path.steps().stream().map(Field::name).toList()));
      case Expression.Variable variable ->
          Optional.of(new Place(Optional.empty(), List.of(variable.name())));
      default -> Optional.empty();
    };
  }

  /** The relations on the way to it. */
  List<Place> onTheWay() {
    List<Place> places = new ArrayList<>();
    for (int length = 1; length < names.size(); length++) {
      places.add(new Place(root, names.subList(0, length)));
    }
    return places;
  }
}
