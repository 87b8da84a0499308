package io.formwork.language;

import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Setting;
import java.util.List;
import java.util.Optional;

/**
 * Where a path of an expression has led.
 *
 * @param object whose fields the next step may name; empty when nothing is known behind the path
 * @param open what of a name with points in it, {@code resolution.due}, was said so far, with its
 *     point
 * @param address of what the last step names, when it has one
 */
record Walked(Optional<String> object, String open, Optional<String> address) {

  static Walked of(Environment environment, List<String> steps) {
    if (steps.getFirst().equals(Setting.ROOT) && environment.settings()) {
      return new Walked(Optional.empty(), "", Optional.of(String.join(".", steps)));
    }
    Optional<Environment.Start> root =
        Optional.ofNullable(environment.roots().get(steps.getFirst()));
    Walked walked =
        new Walked(root.or(environment::bare).map(Environment.Start::object), "", Optional.empty());
    for (String step : steps.subList(root.isPresent() ? 1 : 0, steps.size())) {
      walked = walked.on(environment, step);
    }
    return walked;
  }

  private Walked on(Environment environment, String step) {
    String name = open + step;
    return object
        .flatMap(owner -> environment.names().field(owner, name))
        .map(
            field -> new Walked(target(field), "", object.map(owner -> owner + "." + field.name())))
        .orElseGet(() -> new Walked(object, name + ".", Optional.empty()));
  }

  private static Optional<String> target(Field field) {
    return field.type() instanceof FieldType.Reference relation
        ? Optional.of(relation.object())
        : Optional.empty();
  }
}
