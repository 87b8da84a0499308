package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.value.Addresses;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the fields that an index may be made of: those with a short column of their own. */
final class ColumnFields {

  /** PostgreSQL refuses rows of an index that are longer than a third of a page. */
  private static final int MOST_CHARACTERS = 500;

  private final Resolution resolution;
  private final String summary;

  /**
   * @param summary of the problem with a field that cannot be part of an index
   */
  ColumnFields(Resolution resolution, String summary) {
    this.resolution = resolution;
    this.summary = summary;
  }

  Optional<Field> find(ObjectOutline object, Map<String, Field> fields, YamlNode.Scalar name) {
    return find(object, fields, name, name.text());
  }

  /** The field of that name, which is part of what stands in the scalar. */
  Optional<Field> find(
      ObjectOutline object, Map<String, Field> fields, YamlNode.Scalar written, String name) {
    String whose = "object \"%s\"".formatted(object.name());
    YamlNode.Scalar word = new YamlNode.Scalar(name, written.style(), written.span());
    return resolution
        .lookup()
        .findIn(whose, "field", fields, word)
        .filter(field -> fits(object, field, written));
  }

  private boolean fits(ObjectOutline object, Field field, YamlNode.Scalar written) {
    Optional<String> reason = unfit(object, field);
    reason.ifPresent(text -> resolution.problems().error(summary, text, written.content()));
    return reason.isEmpty();
  }

  /** Why the field has no column that an index could be made of. */
  static Optional<String> unfit(ObjectOutline object, Field field) {
    String name = "\"" + field.name() + "\"";
    if (!field.stored()) {
      return Optional.of(
          name + " is computed when it is read, so it lies in no table; stored: true keeps it.");
    }
    if (!isOfTheTable(object, field)) {
      return Optional.of(name + " is kept by the platform for all applications.");
    }
    if (field.type() instanceof FieldType.RichText || length(List.of(field)) > MOST_CHARACTERS) {
      return Optional.of(
          "%s is too long: texts of up to %d characters will do (max: %d)."
              .formatted(name, MOST_CHARACTERS, MOST_CHARACTERS));
    }
    if (field.type() instanceof FieldType.Files) {
      return Optional.of(name + " holds files, which nothing is found by.");
    }
    return field.type().isSeveral() || field.type() instanceof FieldType.Json
        ? Optional.of(name + " holds several values.")
        : Optional.empty();
  }

  /** Whether the field lies in the table of the object. */
  static boolean lies(ObjectOutline object, Field field) {
    return field.stored() && isOfTheTable(object, field);
  }

  /** Whether the texts fit into one row of an index together. */
  static boolean fit(List<Field> fields) {
    return length(fields) <= MOST_CHARACTERS;
  }

  private static int length(List<Field> fields) {
    return fields.stream()
        .mapToInt(field -> length(field.type()))
        .reduce(0, (sum, max) -> Math.min(sum + max, MOST_CHARACTERS + 1));
  }

  private static int length(FieldType type) {
    return switch (type) {
      case FieldType.Text text -> text.max();
      case FieldType.Email email -> Addresses.LONGEST_EMAIL;
      case FieldType.Url url -> Addresses.LONGEST_URL;
      default -> 0;
    };
  }

  /** What the platform knows of people and units lies in a table of its own. */
  private static boolean isOfTheTable(ObjectOutline object, Field field) {
    YamlNode.Mapping content = object.written().content();
    boolean shared = Set.of(ObjectType.USER, ObjectType.UNIT).contains(object.name());
    return !shared
        || content.mapping("fields").has(field.name())
        || content.mapping("relations").has(field.name());
  }
}
