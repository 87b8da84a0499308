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
    Map<String, Set<Long>> mentioned = new HashMap<>();
    for (FieldPath column : columns) {
      column
          .field()
          .type()
          .target()
          .map(object -> mentioned.computeIfAbsent(object, ignored -> new HashSet<>()))
          .ifPresent(ids ->
              rows.forEach(
                  row -> row.find(column.text()).map(RecordReading::ids).ifPresent(ids::addAll)));
    }
    Map<String, Map<Long, String>> names = new HashMap<>();
    mentioned.forEach((object, ids) ->
        names.put(object, displays.of(actor, model.object(object), ids, environment)));
    return rows.stream().map(row -> row(type, columns, row, names, actor.language())).toList();
  }

  private Row row(
      ObjectType type,
      List<FieldPath> columns,
      Values values,
      Map<String, Map<Long, String>> names,
      Locale locale) {
    Map<String, String> mentioned = new HashMap<>();
    Map<String, List<Named>> several = new HashMap<>();
    for (FieldPath column : columns) {
      FieldType field = column.field().type();
      Map<Long, String> known = names.getOrDefault(field.target().orElse(""), Map.of());
      List<Named> records = field.target().isEmpty() ? List.of() : records(values, column, known);
      if (field instanceof FieldType.References) {
        several.put(column.text(), records);
      }
      if (!records.isEmpty()) {
        mentioned.put(column.text(), Named.inShort(records));
      }
    }
    return new Row(
        values.get("id", Long.class),
        values,
        mentioned,
        several,
        displays.name(type, values.get("id", Long.class), values::find, locale));
  }

  private static List<Named> records(Values values, FieldPath column, Map<Long, String> known) {
    return values.find(column.text()).map(RecordReading::ids).orElse(List.of()).stream()
        .filter(known::containsKey)
        .map(id -> new Named(id, known.getOrDefault(id, "")))
        .toList();
  }
}
