package io.formwork.core.query;

import io.formwork.core.actor.Actor;
import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    List<Mentioning> mentions =
        relations.stream()
            .map(column ->
                new Mentioning(
                    column.text(),
                    column.field().type() instanceof FieldType.References,
                    names.getOrDefault(target(column), Map.of())))
            .toList();
    return rows.stream().map(row -> row(type, mentions, row, actor.language())).toList();
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

  private Row row(ObjectType type, List<Mentioning> mentions, Values values, Locale locale) {
    Map<String, String> names = new HashMap<>();
    Map<String, List<Named>> several = new HashMap<>();
    for (Mentioning column : mentions) {
      Object mentioned = values.orNull(column.text());
      if (column.several()) {
        List<Named> records = column.records(mentioned);
        several.put(column.text(), records);
        if (!records.isEmpty()) {
          names.put(column.text(), Named.inShort(records));
        }
      } else if (mentioned != null && column.names().containsKey(mentioned)) {
        names.put(column.text(), column.names().get(mentioned));
      }
    }
    long id = values.get("id", Long.class);
    return new Row(id, values, names, several, displays.name(type, id, values::find, locale));
  }

  /**
   * A column that mentions records.
   *
   * @param names what the records are called that any of the rows mentions
   */
  private record Mentioning(String text, boolean several, Map<Long, String> names) {

    List<Named> records(@Nullable Object mentioned) {
      if (mentioned == null) {
        return List.of();
      }
      List<Named> records = new ArrayList<>();
      for (Long id : RecordReading.ids(mentioned)) {
        String name = names.get(id);
        if (name != null) {
          records.add(new Named(id, name));
        }
      }
      return records;
    }
  }
}
