package io.formwork.persistence.schema;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Unique;
import io.formwork.persistence.query.RowExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The indexes by which the database keeps records apart, and what a breach of one means. */
public final class UniqueIndexes {

  private final ApplicationModel model;

  public UniqueIndexes(ApplicationModel model) {
    this.model = model;
  }

  /** The rule that the database says was broken, if it is one of the object's. */
  public Optional<Unique> broken(ObjectType type, String complaint) {
    return of(type).entrySet().stream()
        .filter(index -> complaint.contains(name(type, index.getKey(), index.getValue())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  void add(ObjectType type, Table.Builder table) {
    of(type)
        .forEach((unique, definition) -> table.uniqueIndex(part(unique, definition), definition));
  }

  /** Asks for values that are there more than once, the most frequent first. */
  String duplicates(ObjectType type, Unique unique, int limit) {
    List<String> keys = unique.fields().stream().map(field -> value(type, field)).toList();
    String table = Identifiers.quoted(model.name(), Columns.own(type));
    String filled =
        keys.stream().map(key -> key + " IS NOT NULL").collect(Collectors.joining(" AND "));
    String among =
        unique
            .where()
            .map(condition -> " AND " + RowExpression.condition(model, type, condition))
            .orElse("");
    String grouped = String.join(", ", keys);
    return "SELECT concat_ws(', ', %s), count(*) FROM %s WHERE %s%s GROUP BY %s HAVING count(*) > 1 ORDER BY 2 DESC, 1 LIMIT %d"
        .formatted(grouped, table, filled, among, grouped, limit);
  }

  private Map<Unique, String> of(ObjectType type) {
    Map<Unique, String> definitions = new LinkedHashMap<>();
    type.uniques().forEach(unique -> definitions.put(unique, definition(type, unique)));
    return definitions;
  }

  private String definition(ObjectType type, Unique unique) {
    String columns =
        unique.fields().stream()
            .map(field -> key(field, Identifiers.quoted(Columns.name(model, type, field))))
            .collect(Collectors.joining(", "));
    String where =
        unique
            .where()
            .map(condition -> " WHERE " + RowExpression.condition(model, type, condition))
            .orElse("");
    return "(" + columns + ")" + where;
  }

  /** The value kept apart; of a computed field also when it is not kept yet. */
  private String value(ObjectType type, Field field) {
    String value =
        ComputedColumn.of(model, type, field)
            .map(column -> "(" + column.expression() + ")")
            .orElseGet(() -> Identifiers.quoted(Columns.name(model, type, field)));
    return key(field, value);
  }

  private static String key(Field field, String column) {
    return field.type() instanceof FieldType.Text
        ? "lower(" + column + " COLLATE \"pg_unicode_fast\")"
        : column;
  }

  /** The name of an index tells what it is of: one that differs has another name. */
  private static String part(Unique unique, String definition) {
    return unique.name() + "_" + Identifiers.hash(definition) + "_unique";
  }

  private static String name(ObjectType type, Unique unique, String definition) {
    return Table.indexName(Columns.own(type), part(unique, definition));
  }
}
