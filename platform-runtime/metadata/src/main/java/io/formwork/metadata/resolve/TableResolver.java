package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.DecisionTable;
import io.formwork.metadata.model.DecisionTable.Condition;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Decision tables, row by row. */
final class TableResolver {

  /** The word of a cell that asks for nothing. */
  static final String ANY = "any";

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final PathResolver paths;

  TableResolver(Resolution resolution, Map<String, ObjectType> objects) {
    this.resolution = resolution;
    this.objects = objects;
    this.paths = new PathResolver(objects, resolution.problems());
  }

  SequencedMap<String, DecisionTable> all() {
    SequencedMap<String, DecisionTable> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.TABLE)) {
      definition
          .content()
          .scalar("object")
          .flatMap(name -> resolution.lookup().find("object", objects, name))
          .ifPresent(object -> all.put(definition.name(), table(definition, object)));
    }
    return all;
  }

  private DecisionTable table(Definition definition, ObjectType object) {
    YamlNode.Mapping content = definition.content();
    Label title =
        resolution
            .labels()
            .label(
                "table." + definition.name(),
                content.scalar("title"),
                definition.name(),
                definition.span());
    List<YamlNode.Scalar> written = content.scalars("when");
    List<Field> when = told(paths.fields(object, written), written);
    List<Field> then = decided(object, content.scalars("then"));
    boolean whole = when.size() == written.size() && then.size() == content.scalars("then").size();
    DecisionTable.Hit hit =
        content.text("hit").orElse("unique").equals("first")
            ? DecisionTable.Hit.FIRST
            : DecisionTable.Hit.UNIQUE;
    return new DecisionTable(
        definition.name(),
        title,
        object.name(),
        when,
        then,
        hit,
        whole ? rows(when, then, content.items("rows")) : List.of());
  }

  /** Rows compare single values, so several in one field, JSON or files would never be found. */
  private List<Field> told(List<Field> inputs, List<YamlNode.Scalar> written) {
    for (Field input : inputs) {
      if (input.type().isSeveral()
          || input.type() instanceof FieldType.Json
          || input.type() instanceof FieldType.Files) {
        written.stream()
            .filter(name -> name.text().equals(input.name()))
            .forEach(name ->
                resolution
                    .problems()
                    .error(
                        "Not comparable",
                        "A row says one value, and \"%s\" holds no single one. Compute a yes or no from it and look at that."
                            .formatted(name.text()),
                        name.content()));
      }
    }
    return inputs;
  }

  private List<Field> decided(ObjectType object, List<YamlNode.Scalar> written) {
    List<Field> fields = new ArrayList<>();
    for (YamlNode.Scalar name : written) {
      Optional<Field> field = paths.field(object, name);
      if (field.isPresent() && !field.get().writable()) {
        String detail = "The field \"%s\" is the platform's to write.".formatted(name.text());
        resolution.problems().error("Field not writable", detail, name.content());
      }
      field.ifPresent(known -> told(List.of(known), written));
      field.ifPresent(fields::add);
    }
    return fields;
  }

  private List<DecisionTable.Row> rows(List<Field> when, List<Field> then, List<YamlNode> written) {
    List<DecisionTable.Row> rows = new ArrayList<>();
    for (YamlNode row : written) {
      if (row instanceof YamlNode.Sequence cells) {
        row(when, then, cells).ifPresent(rows::add);
      }
    }
    return rows;
  }

  private Optional<DecisionTable.Row> row(
      List<Field> when, List<Field> then, YamlNode.Sequence cells) {
    int width = when.size() + then.size();
    if (cells.items().size() != width) {
      String detail =
          "A row of this table has %d cells, and this one %d."
              .formatted(width, cells.items().size());
      resolution.problems().error("Wrong number of cells", detail, cells.span());
      return Optional.empty();
    }
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < when.size(); i++) {
      condition(when.get(i), cells.items().get(i)).ifPresent(conditions::add);
    }
    List<Object> results = new ArrayList<>();
    for (int i = 0; i < then.size(); i++) {
      result(then.get(i), cells.items().get(when.size() + i)).ifPresent(results::add);
    }
    boolean whole = conditions.size() == when.size() && results.size() == then.size();
    return whole
        ? Optional.of(new DecisionTable.Row(conditions, results, cells.span()))
        : Optional.empty();
  }

  private Optional<Condition> condition(Field field, YamlNode cell) {
    if (cell instanceof YamlNode.Scalar scalar && scalar.text().equals(ANY)) {
      return Optional.of(new Condition.Anything());
    }
    List<YamlNode> written =
        cell instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(cell);
    List<Object> values = new ArrayList<>();
    for (YamlNode value : written) {
      if (value instanceof YamlNode.Scalar scalar) {
        resolution.literals().read(field.type(), scalar).ifPresent(values::add);
      }
    }
    return values.size() == written.size()
        ? Optional.of(new Condition.OneOf(values))
        : Optional.empty();
  }

  private Optional<Object> result(Field field, YamlNode cell) {
    if (cell instanceof YamlNode.Scalar scalar) {
      return resolution.literals().read(field.type(), scalar);
    }
    resolution.problems().error("Wrong shape", "A result is a single value.", cell.span());
    return Optional.empty();
  }
}
