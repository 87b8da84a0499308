package io.formwork.metadata.resolve;

import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Step;
import io.formwork.metadata.model.Summary;
import io.formwork.metadata.model.Summary.Dimension;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The figures that an object asks the database to keep at hand. */
final class SummaryResolver {

  private static final String UNFIT = "Cannot be summed up";
  private static final int MOST_DIMENSIONS = 10;

  private final Resolution resolution;
  private final ColumnFields columns;

  SummaryResolver(Resolution resolution) {
    this.resolution = resolution;
    this.columns = new ColumnFields(resolution, UNFIT);
  }

  /**
   * The summaries in their order.
   *
   * @param fields complete
   */
  List<Summary> of(ObjectOutline object, Map<String, Field> fields) {
    List<Summary> summaries = new ArrayList<>();
    YamlNode.Mapping written = object.written().content().mapping("summaries");
    written
        .children()
        .forEach((name, keys) -> {
          YamlNode.Scalar key = written.entry(name).orElseThrow().key();
          summaries.add(summary(object, fields, key, keys));
        });
    return summaries;
  }

  private Summary summary(
      ObjectOutline object, Map<String, Field> fields, YamlNode.Scalar key, YamlNode.Mapping keys) {
    if (Set.of(ObjectType.USER, ObjectType.UNIT).contains(object.name())) {
      refuse(
          key,
          "The records of \"%s\" are those of all applications, so no application sums them up. Leave the summary out."
              .formatted(object.name()));
    }
    List<YamlNode.Scalar> by = keys.scalars("by");
    if (by.size() > MOST_DIMENSIONS) {
      refuse(
          key, "A summary has at most %d dimensions. Make two of it.".formatted(MOST_DIMENSIONS));
    }
    Set<String> known = new HashSet<>();
    List<Dimension> dimensions =
        by.stream()
            .flatMap(word -> dimension(object, fields, word).stream())
            .filter(dimension -> isNew(known, dimension, key))
            .toList();
    List<Field> sums =
        keys.scalars("sum").stream()
            .flatMap(word -> columns.find(object, fields, word).filter(f -> adds(f, word)).stream())
            .distinct()
            .toList();
    return new Summary(key.text(), dimensions, sums);
  }

  private boolean isNew(Set<String> known, Dimension dimension, YamlNode.Scalar key) {
    boolean added = known.add(dimension.field().name());
    if (!added) {
      refuse(
          key,
          "\"%s\" stands here twice. Of a date the finest step is enough: weeks, months and years are made of days."
              .formatted(dimension.field().name()));
    }
    return added;
  }

  private Optional<Dimension> dimension(
      ObjectOutline object, Map<String, Field> fields, YamlNode.Scalar written) {
    String text = written.text();
    int dot = text.lastIndexOf('.');
    Optional<Step> step =
        fields.containsKey(text) ? Optional.empty() : Step.of(text.substring(dot + 1));
    String name = step.isPresent() && dot > 0 ? text.substring(0, dot) : text;
    return columns
        .find(object, fields, written, name)
        .filter(field -> divides(field, step, written))
        .map(field -> new Dimension(field, step));
  }

  private boolean divides(Field field, Optional<Step> step, YamlNode.Scalar written) {
    Optional<String> reason = reason(field.type(), step);
    reason.ifPresent(text -> refuse(written, "\"%s\" %s".formatted(field.name(), text)));
    return reason.isEmpty();
  }

  /** Why records cannot sensibly be told apart by such a field, into groups of several. */
  private static Optional<String> reason(FieldType type, Optional<Step> step) {
    if (type instanceof FieldType.Moment) {
      return Optional.of("is a moment that hardly two records share. Add a step, such as \".day\".")
          .filter(text -> step.isEmpty());
    }
    if (step.isPresent() && !(type instanceof FieldType.Day)) {
      return Optional.of("is no date and has no \"" + step.get().word() + "\".");
    }
    boolean groups =
        type instanceof FieldType.Day
            || type instanceof FieldType.Choice
            || type instanceof FieldType.State
            || type instanceof FieldType.Reference
            || type instanceof FieldType.Flag
            || type instanceof FieldType.Whole;
    return Optional.of(
            "makes no groups. Choices, states, relations, flags, whole numbers and dates do.")
        .filter(text -> !groups);
  }

  private boolean adds(Field field, YamlNode.Scalar written) {
    boolean adds =
        field.type() instanceof FieldType.Whole
            || field.type() instanceof FieldType.Decimal
            || field.type() instanceof FieldType.Money
            || field.type() instanceof FieldType.Span;
    if (!adds) {
      refuse(
          written,
          "\"%s\" is neither a number nor an amount nor a duration.".formatted(written.text()));
    }
    return adds;
  }

  private void refuse(YamlNode.Scalar written, String reason) {
    resolution.problems().error(UNFIT, reason, written.content());
  }
}
