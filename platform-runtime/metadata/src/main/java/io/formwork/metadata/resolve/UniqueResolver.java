package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Span;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.Unique;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which values no two records of an object share. */
final class UniqueResolver {

  private static final String UNFIT = "Cannot be unique";

  private final Resolution resolution;
  private final ColumnFields columns;

  UniqueResolver(Resolution resolution) {
    this.resolution = resolution;
    this.columns = new ColumnFields(resolution, UNFIT);
  }

  /**
   * All of them: first those of single fields.
   *
   * @param fields complete
   */
  List<Unique> of(ObjectOutline object, Map<String, Field> fields) {
    List<Unique> uniques = new ArrayList<>();
    YamlNode.Mapping content = object.written().content();
    single(object, fields, content.mapping("fields"), uniques);
    single(object, fields, content.mapping("relations"), uniques);
    YamlNode.Mapping named = content.mapping("unique");
    named
        .children()
        .forEach((name, keys) ->
            named
                .entry(name)
                .flatMap(entry -> composite(object, fields, entry.key(), keys))
                .ifPresent(uniques::add));
    return uniques;
  }

  private void single(
      ObjectOutline object,
      Map<String, Field> fields,
      YamlNode.Mapping written,
      List<Unique> uniques) {
    written
        .children()
        .forEach((name, keys) ->
            keys.scalar("unique")
                .filter(flag -> flag.text().equals("true"))
                .flatMap(flag -> alone(object, Optional.ofNullable(fields.get(name)), flag.span()))
                .ifPresent(uniques::add));
  }

  /** Nothing for a field that could not be read; what is wrong with it is told already. */
  private Optional<Unique> alone(ObjectOutline object, Optional<Field> found, Span place) {
    return found
        .filter(field -> fits(object, field, place))
        .map(field -> new Unique(field.name(), List.of(field), Optional.empty(), Optional.empty()));
  }

  private boolean fits(ObjectOutline object, Field field, Span span) {
    Optional<String> reason =
        field.type() instanceof FieldType.Flag
            ? Optional.of("Only two records could have a value of \"%s\".".formatted(field.name()))
            : ColumnFields.unfit(object, field);
    reason.ifPresent(text -> resolution.problems().error(UNFIT, text, span));
    return reason.isEmpty();
  }

  private Optional<Unique> composite(
      ObjectOutline object, Map<String, Field> fields, YamlNode.Scalar key, YamlNode.Mapping keys) {
    refuseTaken(object, key);
    List<Field> parts =
        keys.scalars("fields").stream()
            .flatMap(name -> columns.find(object, fields, name).stream())
            .toList();
    if (!ColumnFields.fit(parts)) {
      String detail = "The texts of these fields together are longer than an index can hold.";
      resolution.problems().error(UNFIT, detail, key.span());
    }
    String address = "%s.unique.%s".formatted(object.name(), key.text());
    Optional<Label> message = resolution.labels().optional(address, keys.scalar("message"));
    Optional<Expression> where =
        keys.scalar("where").flatMap(condition -> where(object, condition));
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unique(key.text(), parts, where, message));
  }

  /** A single field's rule bears the field's name. */
  private void refuseTaken(ObjectOutline object, YamlNode.Scalar key) {
    if (object.fields().containsKey(key.text())) {
      String detail =
          "\"%s\" is the name of a field. Name the rule for what it says, or write unique: true at the field."
              .formatted(key.text());
      resolution.problems().error("Duplicate name", detail, key.span());
    }
  }

  /** The database judges it at every write, knowing nothing but the row. */
  private Optional<Expression> where(ObjectOutline object, YamlNode.Scalar written) {
    Expressions expressions = resolution.expressions();
    Optional<Expression> condition =
        expressions.condition(expressions.ofRecord(object.name()).withoutSettings(), written);
    condition
        .filter(found -> !StoredExpressions.isOfTheRow(object, found))
        .ifPresent(found ->
            resolution
                .problems()
                .error(
                    UNFIT,
                    "Its condition may read the stored fields of the record itself: no relation's fields, no clock.",
                    written.content()));
    return condition;
  }
}
