package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.expression.Environment;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.metadata.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Lists and forms; boards have a resolver of their own. */
final class ViewResolver {

  /** What the platform shows beside a record of any object. */
  private static final List<String> PANELS = List.of("messages", "tasks", "history", "process");

  private static final String NO_ORDER =
      "\"%s\" holds long text, several values, JSON or files; nobody could say which of two comes first.";
  private static final String NO_FILTER =
      "\"%s\" holds JSON or files, of which nobody could choose a value.";

  private final Resolution resolution;
  private final Map<String, ObjectType> objects;
  private final PathResolver paths;
  private final ViewNames names;
  private final BoardResolver boards;
  private final OpenToReader openTo;

  ViewResolver(Resolution resolution, Map<String, ObjectType> objects) {
    this.resolution = resolution;
    this.objects = objects;
    this.paths = new PathResolver(objects, resolution.problems());
    this.names = new ViewNames(resolution);
    this.openTo = new OpenToReader(resolution);
    this.boards = new BoardResolver(resolution, paths, names);
  }

  SequencedMap<String, View> all() {
    SequencedMap<String, View> all = new LinkedHashMap<>();
    for (Definition definition : resolution.written().all(Kind.VIEW)) {
      view(definition).ifPresent(view -> all.put(view.name(), view));
    }
    return all;
  }

  private Optional<View> view(Definition definition) {
    YamlNode.Mapping content = definition.content();
    Label title =
        resolution
            .labels()
            .label(
                "view." + definition.name(),
                content.scalar("title"),
                definition.name(),
                definition.span());
    if (content.has("list")) {
      return object(content, "list").map(object -> list(definition, title, object));
    }
    if (content.has("board")) {
      return object(content, "board").flatMap(object -> boards.board(definition, title, object));
    }
    return object(content, "form").map(object -> form(definition, title, object));
  }

  private Optional<ObjectType> object(YamlNode.Mapping content, String key) {
    return content.scalar(key).flatMap(name -> resolution.lookup().find("object", objects, name));
  }

  private View list(Definition definition, Label title, ObjectType object) {
    YamlNode.Mapping content = definition.content();
    content.scalar("form").ifPresent(form -> names.find("form", form));
    return new View.ListView(
        definition.name(),
        title,
        openTo.of(content),
        object.name(),
        paths.paths(object, content.scalars("columns")),
        filters(object, content.scalars("filters")),
        sort(object, content.scalars("sort")),
        where(object, content),
        content.scalars("actions").stream().map(YamlNode.Scalar::text).toList(),
        content.text("form"));
  }

  private Optional<Expression> where(ObjectType object, YamlNode.Mapping content) {
    Expressions expressions = resolution.expressions();
    return expressions.condition(expressions.ofRecordAndMe(object.name()), content.scalar("where"));
  }

  private List<FieldPath> filters(ObjectType object, List<YamlNode.Scalar> written) {
    List<FieldPath> filters = new ArrayList<>();
    for (YamlNode.Scalar path : written) {
      paths
          .path(object, path)
          .filter(found -> told(isCompared(found), "Nothing to compare", NO_FILTER, path))
          .ifPresent(filters::add);
    }
    return filters;
  }

  private static boolean isCompared(FieldPath path) {
    FieldType type = path.field().type();
    return !(type instanceof FieldType.Json) && !(type instanceof FieldType.Files);
  }

  private boolean told(boolean good, String summary, String detail, YamlNode.Scalar written) {
    if (!good) {
      resolution.problems().error(summary, detail.formatted(written.text()), written.content());
    }
    return good;
  }

  private List<View.Sort> sort(ObjectType object, List<YamlNode.Scalar> written) {
    List<View.Sort> sort = new ArrayList<>();
    for (YamlNode.Scalar key : written) {
      boolean descending = key.text().startsWith("-");
      String path = descending ? key.text().substring(1) : key.text();
      paths
          .path(object, path, key.content())
          .filter(found -> paths.isSingle(found, key))
          .filter(found -> told(found.field().type().hasOrder(), "No order", NO_ORDER, key))
          .ifPresent(found -> sort.add(new View.Sort(found, descending)));
    }
    return sort;
  }

  private View form(Definition definition, Label title, ObjectType object) {
    List<View.Section> sections = new ArrayList<>();
    int number = 0;
    for (YamlNode.Mapping section : definition.content().mappings("sections")) {
      number++;
      String address = "view.%s.section.%d".formatted(definition.name(), number);
      sections.add(section(object, address, section));
    }
    List<String> panels = panels(object, definition.content());
    return new View.FormView(
        definition.name(), title, openTo.of(definition.content()), object.name(), sections, panels);
  }

  /** What the platform can show beside a record, and the collections of the object. */
  private List<String> panels(ObjectType object, YamlNode.Mapping content) {
    Map<String, String> known = new LinkedHashMap<>();
    PANELS.forEach(panel -> known.put(panel, panel));
    object.collections().keySet().forEach(name -> known.put(name, name));
    String whose = "object \"%s\"".formatted(object.name());
    return content.scalars("panels").stream()
        .flatMap(name -> resolution.lookup().findIn(whose, "panel", known, name).stream())
        .toList();
  }

  private View.Section section(ObjectType object, String address, YamlNode.Mapping keys) {
    Expressions expressions = resolution.expressions();
    Environment environment = expressions.ofRecordAndMe(object.name());
    List<List<Field>> rows = new ArrayList<>();
    for (YamlNode row : keys.items("rows")) {
      if (row instanceof YamlNode.Sequence fields) {
        List<YamlNode.Scalar> written =
            fields.items().stream()
                .filter(YamlNode.Scalar.class::isInstance)
                .map(YamlNode.Scalar.class::cast)
                .toList();
        rows.add(paths.fields(object, written));
      }
    }
    return new View.Section(
        resolution.labels().optional(address, keys.scalar("title")),
        expressions.condition(environment, keys.scalar("visible_when")),
        keys.text("read_only").orElse("false").equals("true"),
        rows);
  }
}
