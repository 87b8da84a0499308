package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Whether every new record has what its number is counted by: a choice, or a relation to a record
 * with a code.
 */
final class SequenceCheck {

  private final Resolution resolution;

  SequenceCheck(Resolution resolution) {
    this.resolution = resolution;
  }

  void check(ObjectOutline object, FieldType.Sequence sequence, YamlNode.Mapping keys) {
    keys.scalar("per")
        .flatMap(per -> resolution.lookup().find("field", object.fields(), per))
        .ifPresent(field -> check(object, field, sequence.per(), keys));
  }

  private void check(ObjectOutline object, Field per, List<String> path, YamlNode.Mapping keys) {
    if (!always(object, per)) {
      refuse(
          keys,
          "Perhaps empty",
          "A record without \"%s\" could get no number. Make the field required."
              .formatted(per.name()));
    }
    switch (per.type()) {
      case FieldType.Choice choice when path.size() <= 1 -> {}
      case FieldType.Choice choice ->
          refuse(keys, "Not a relation", "A choice stands alone: {%s}.".formatted(per.name()));
      case FieldType.Reference relation -> coded(relation, path, keys);
      default ->
          refuse(
              keys,
              "Not countable",
              "\"%s\" is neither a choice nor a relation; only of those there are few enough to count by."
                  .formatted(per.name()));
    }
  }

  private void coded(FieldType.Reference relation, List<String> path, YamlNode.Mapping keys) {
    ObjectOutline target = resolution.outlines().get(relation.object());
    Optional<Field> code =
        Optional.ofNullable(target)
            .filter(known -> path.size() == 2)
            .flatMap(known -> Optional.ofNullable(known.fields().get(path.getLast())));
    if (target != null && code.filter(field -> isCode(target, field)).isEmpty()) {
      refuse(
          keys,
          "No code",
          "The number needs a word of the \"%s\": a field that is a text, a choice or a sequence and required, as in {%s.code}."
              .formatted(target.name(), keys.text("per").orElse("")));
    }
  }

  private static boolean isCode(ObjectOutline object, Field field) {
    return switch (field.type()) {
      case FieldType.Text text -> always(object, field);
      case FieldType.Choice choice -> always(object, field);
      case FieldType.Sequence sequence -> true;
      default -> false;
    };
  }

  private static boolean always(ObjectOutline object, Field field) {
    boolean begun =
        object
            .written()
            .content()
            .mapping("fields")
            .mapping(field.name())
            .entry("default")
            .isPresent();
    return field.required() || begun;
  }

  private void refuse(YamlNode.Mapping keys, String summary, String detail) {
    keys.scalar("per")
        .ifPresent(per -> resolution.problems().error(summary, detail, per.content()));
  }
}
