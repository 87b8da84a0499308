package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Expression.Path;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.expression.TextLength;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Expressions whose value the database keeps beside what it is made of. It knows nothing but the
 * row, and computes anew only when the row is written.
 */
final class StoredExpressions {

  private static final String SUMMARY = "Cannot be stored";

  private final Resolution resolution;

  StoredExpressions(Resolution resolution) {
    this.resolution = resolution;
  }

  static boolean isAsked(YamlNode.Mapping keys) {
    return keys.text("stored").orElse("false").equals("true");
  }

  /** What is not computed is stored anyway. */
  void refuseAlone(YamlNode.Mapping keys) {
    keys.entry("stored")
        .ifPresent(entry ->
            resolution
                .problems()
                .error(
                    "Missing key",
                    "\"stored\" stands beside \"computed\": it says that what is computed is kept."
                        + " A field that people fill in is stored without it.",
                    entry.key().span()));
  }

  Optional<Expression> of(ObjectOutline object, Field field, YamlNode.Scalar text) {
    Expressions expressions = resolution.expressions();
    Optional<Expression> whole =
        expressions.ofWrittenFields(expressions.ofRecord(object.name()), text, field.type());
    whole.flatMap(found -> reason(object, found)).ifPresent(reason -> refuse(field, reason, text));
    if (field.type() instanceof FieldType.Text(int max, var form)) {
      whole.ifPresent(found -> requireRoom(field, TextLength.most(found), max, text));
    }
    return whole;
  }

  private void refuse(Field field, String reason, YamlNode.Scalar text) {
    String detail =
        "\"%s\" cannot be stored, because %s. Leave out \"stored\"; then it is computed when it is read."
            .formatted(field.name(), reason);
    resolution.problems().error(SUMMARY, detail, text.content());
  }

  /** Indexes hold it, and they must know how long it may become. */
  private void requireRoom(Field field, OptionalInt most, int max, YamlNode.Scalar text) {
    Problems problems = resolution.problems();
    if (most.isEmpty()) {
      String detail =
          "\"%s\" is made of a text without a greatest length. Give it the type rich_text, or leave out \"stored\"."
              .formatted(field.name());
      problems.error(SUMMARY, detail, text.content());
    } else if (most.getAsInt() > max) {
      String detail =
          "What is computed here can be %d characters long, and \"%s\" holds %d. Write \"max: %d\"."
              .formatted(most.getAsInt(), field.name(), max, most.getAsInt());
      problems.error("Text too long", detail, text.content());
    }
  }

  /** Whether the row alone says what it is worth. */
  static boolean isOfTheRow(ObjectOutline object, Expression expression) {
    return reason(object, expression).isEmpty();
  }

  /** Why the row alone does not say what it is worth. */
  private static Optional<String> reason(ObjectOutline object, Expression expression) {
    if (Reads.clock(expression)) {
      return Optional.of("it asks the clock, and would change without being written");
    }
    if (!Reads.settings(expression).isEmpty()) {
      return Optional.of(
          "it reads a setting, which administrators change while the application runs");
    }
    return Reads.paths(expression).stream()
        .filter(path -> !lies(object, path))
        .map(path -> "it reads \"%s\", which lies in another table".formatted(words(path)))
        .findFirst();
  }

  private static boolean lies(ObjectOutline object, Path path) {
    return path.steps().isEmpty()
        || (path.steps().size() == 1
            && !(path.steps().getFirst().type() instanceof FieldType.References)
            && ColumnFields.lies(object, path.steps().getFirst()));
  }

  private static String words(Path path) {
    return path.steps().stream().map(Field::name).collect(Collectors.joining("."));
  }
}
