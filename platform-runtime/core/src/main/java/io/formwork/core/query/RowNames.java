package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts names to the references of a page of rows, with one search an object however many columns
 * refer to it.
 */
final class RowNames {

  private final ApplicationModel model;
  private final Displays displays;

  RowNames(ApplicationModel model, Displays displays) {
    this.model = model;
    this.displays = displays;
  }

  List<Row> named(
      ObjectType type,
      List<FieldPath> columns,
      List<Values> rows,
      RecordSearch.Environment environment,
      Actor actor) {
    List<FieldPath> relations =
        columns.stream().filter(column -> column.field().type().target().isPresent()).toList();
    Map<String, Map<Long, String>> names = names(relations, rows, environment, actor);
    return rows.stream().map(row -> row(type, relations, row, names, actor.language())).toList();
  }

  /** By object, what those of its records that the rows mention are called. */
  private Map<String, Map<Long, String>> names(
      List<FieldPath> relations,
      List<Values> rows,
      RecordSearch.Environment environment,
      Actor actor) {
    Map<String, Set<Long>> mentioned = new HashMap<>();
    for (FieldPath column : relations) {
      Set<Long> ids = mentioned.computeIfAbsent(target(column), object -> new HashSet<>());
      for (Values row : rows) {
        row.find(column.text()).map(RecordReading::ids).ifPresent(ids::addAll);
      }
    }
    Map<String, Map<Long, String>> names = new HashMap<>();
    mentioned.forEach((object, ids) ->
        names.put(object, displays.of(actor, model.object(object), ids, environment)));
    return names;
  }

  private static String target(FieldPath relation) {
    return relation.field().type().target().orElseThrow();
  }

  private Row row(
      ObjectType type,
      List<FieldPath> relations,
      Values values,
      Map<String, Map<Long, String>> names,
      Locale locale) {
    Map<String, String> mentioned = new HashMap<>();
    Map<String, List<Named>> several = new HashMap<>();
    for (FieldPath column : relations) {
      Map<Long, String> known = names.getOrDefault(target(column), Map.of());
      List<Named> records = records(values, column, known);
      if (column.field().type() instanceof FieldType.References) {
        several.put(column.text(), records);
      }
      if (!records.isEmpty()) {
        mentioned.put(column.text(), Named.inShort(records));
      }
    }
    long id = values.get("id", Long.class);
    return new Row(id, values, mentioned, several, displays.name(type, id, values::find, locale));
  }

  private static List<Named> records(Values values, FieldPath column, Map<Long, String> known) {
    return values.find(column.text()).map(RecordReading::ids).orElse(List.of()).stream()
        .filter(known::containsKey)
        .map(id -> new Named(id, known.getOrDefault(id, "")))
        .toList();
  }
}
