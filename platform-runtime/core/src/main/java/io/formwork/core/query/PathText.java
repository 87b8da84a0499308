package io.formwork.core.query;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column that somebody typed, such as {@code client.name} or {@code resolution.due}. */
public final class PathText {

  private final ApplicationModel model;

  public PathText(ApplicationModel model) {
    this.model = model;
  }

  /** What became of the text. */
  public sealed interface Outcome {

    record Found(FieldPath path) implements Outcome {}

    /** The object has no field of that name. */
    record Unknown(ObjectType object, String name) implements Outcome {}
  }

  public Outcome resolve(ObjectType from, String text) {
    List<Field> steps = new ArrayList<>();
    ObjectType type = from;
    String rest = text;
    while (true) {
      Optional<Field> field = longest(type, rest);
      if (field.isEmpty()) {
        return new Outcome.Unknown(type, rest);
      }
      steps.add(field.get());
      if (rest.equals(field.get().name())) {
        return new Outcome.Found(new FieldPath(steps));
      }
      rest = rest.substring(field.get().name().length() + 1);
      if (!(field.get().type() instanceof FieldType.Reference relation)) {
        return new Outcome.Unknown(type, field.get().name() + "." + rest);
      }
      type = model.object(relation.object());
    }
  }

  /**
   * The names of a clock's fields carry a dot themselves, so the longest name that fits is meant.
   */
  private static Optional<Field> longest(ObjectType type, String text) {
    for (int end = text.length(); end > 0; end = text.lastIndexOf('.', end - 1)) {
      Field field = type.fields().get(text.substring(0, end));
      if (field != null) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
