package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Identifiers;
import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Optional;

/** A declared field or relation, without its expressions and its default. */
final class FieldReader {

  /** What a text holds when nothing else is said. */
  private static final int TEXT_LENGTH = 255;

  private static final int PRECISION = 18;
  private static final int SCALE = 2;

  private final Labels labels;
  private final Problems problems;

  FieldReader(Labels labels, Problems problems) {
    this.labels = labels;
    this.problems = problems;
  }

  Field field(String object, YamlNode.Entry entry, YamlNode.Mapping keys) {
    refuseBadName(entry.key());
    FieldType type = type(keys);
    boolean computed = keys.has("computed");
    return declared(object, entry, keys, type, computed ? Optional.empty() : column(entry, keys));
  }

  Field relation(String object, YamlNode.Entry entry, YamlNode.Mapping keys) {
    refuseBadName(entry.key());
    String target = keys.text("to").orElse("");
    FieldType type =
        keys.text("many").orElse("false").equals("true")
            ? new FieldType.References(target)
            : new FieldType.Reference(target);
    return declared(object, entry, keys, type, column(entry, keys));
  }

  private Field declared(
      String object,
      YamlNode.Entry entry,
      YamlNode.Mapping keys,
      FieldType type,
      Optional<String> column) {
    String name = entry.name();
    String address = object + "." + name;
    Label title = labels.label(address, keys.scalar("title"), name, entry.key().span());
    return Field.of(name, title, type)
        .column(column)
        .required(keys.text("required").orElse("false").equals("true"))
        .onlyThrough(keys.text("change_only_through"))
        .searchable(keys.has("search"))
        .build();
  }

  /** A renamed field keeps the column it was born with. */
  private static Optional<String> column(YamlNode.Entry entry, YamlNode.Mapping keys) {
    return Optional.of(keys.text("renamed_from").orElse(entry.name()));
  }

  private FieldType type(YamlNode.Mapping keys) {
    return switch (keys.text("type").orElse("text")) {
      case "rich_text" -> new FieldType.RichText();
      case "integer" ->
          new FieldType.Whole(
              number(keys, "min", Long.MIN_VALUE), number(keys, "max", Long.MAX_VALUE));
      case "decimal" ->
          new FieldType.Decimal(
              (int) number(keys, "precision", PRECISION), (int) number(keys, "scale", SCALE));
      case "boolean" -> new FieldType.Flag();
      case "date" -> new FieldType.Day();
      case "datetime" -> new FieldType.Moment();
      case "duration" -> new FieldType.Span();
      case "choice" -> new FieldType.Choice(keys.text("choices").orElse(""));
      case "sequence" -> new FieldType.Sequence(keys.text("format").orElse("{0}"));
      default -> new FieldType.Text((int) number(keys, "max", TEXT_LENGTH));
    };
  }

  private static long number(YamlNode.Mapping keys, String key, long otherwise) {
    return keys.text(key).map(Long::parseLong).orElse(otherwise);
  }

  private void refuseBadName(YamlNode.Scalar name) {
    if (!Identifiers.isIdentifier(name.text()) || Identifiers.isReserved(name.text())) {
      problems.error("Not a name", Identifiers.rule(name.text()), name.span());
    }
  }
}
