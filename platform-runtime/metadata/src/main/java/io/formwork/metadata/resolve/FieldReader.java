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

  private final Labels labels;
  private final FieldTypeReader types;
  private final Problems problems;

  FieldReader(Labels labels, Problems problems) {
    this.labels = labels;
    this.types = new FieldTypeReader(labels, problems);
    this.problems = problems;
  }

  Field field(String object, YamlNode.Entry entry, YamlNode.Mapping keys) {
    refuseBadName(entry.key());
    FieldType type = types.read(object + "." + entry.name(), keys);
    boolean onRead = keys.has("computed") && !StoredExpressions.isAsked(keys);
    return declared(object, entry, keys, type, onRead ? Optional.empty() : column(entry, keys));
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
        .search(keys.text("search").map(FieldReader::search).orElse(Field.Search.NONE))
        .build();
  }

  private static Field.Search search(String word) {
    return word.equals("high") ? Field.Search.HIGH : Field.Search.LOW;
  }

  /** A renamed field keeps the column it was born with. */
  private static Optional<String> column(YamlNode.Entry entry, YamlNode.Mapping keys) {
    return Optional.of(keys.text("renamed_from").orElse(entry.name()));
  }

  private void refuseBadName(YamlNode.Scalar name) {
    if (!Identifiers.isIdentifier(name.text()) || Identifiers.isReserved(name.text())) {
      problems.error("Not a name", Identifiers.rule(name.text()), name.span());
    }
  }
}
