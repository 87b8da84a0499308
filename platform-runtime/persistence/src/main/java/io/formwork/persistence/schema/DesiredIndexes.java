package io.formwork.persistence.schema;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Index;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.View;
import io.formwork.persistence.value.SortKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The indexes of an object's table: for each relation, the state, numbers, the time of creation,
 * the orders of the lists, and the texts that the search box looks into.
 */
final class DesiredIndexes {

  private static final int LONGEST_KEY = 500;

  private final ApplicationModel model;
  private final Optional<String> trigrams;
  private final SortKeys sortKeys;
  private final UniqueIndexes uniques;

  DesiredIndexes(ApplicationModel model, Optional<String> trigrams) {
    this.model = model;
    this.trigrams = trigrams;
    this.sortKeys = new SortKeys(model);
    this.uniques = new UniqueIndexes(model);
  }

  void add(ObjectType type, Table.Builder table) {
    for (Field field : Columns.ofFields(type)) {
      add(type, field, table);
    }
    Columns.computed(type).forEach(field -> add(type, field, table));
    orders(type).forEach((name, definition) -> table.index(name, definition));
    declared(type, table);
  }

  /** What the object itself asks for: values that are there once, and orders. */
  void declared(ObjectType type, Table.Builder table) {
    uniques.add(type, table);
    for (Index index : type.indexes()) {
      String keys =
          index.keys().stream()
              .map(key -> key(type, key.field(), key.descending()))
              .collect(Collectors.joining(", ", "(", ")"));
      table.index(index.name() + "_" + Identifiers.hash(keys), keys);
    }
  }

  private void add(ObjectType type, Field field, Table.Builder table) {
    String column = Columns.name(model, type, field);
    String quoted = Identifiers.quoted(column);
    if (field.type() instanceof FieldType.Sequence) {
      table.uniqueIndex(column, "(" + quoted + ")");
    }
    if (field.type() instanceof FieldType.Reference || field.type() instanceof FieldType.State) {
      table.index(column, "(" + quoted + ")");
    }
    if (field.type() instanceof FieldType.Tags) {
      table.index(column + "_tags", "USING gin (" + quoted + ")");
    }
    if (field.searchable()) {
      table.index(column + "_newest_words", words(type, quoted));
    }
    boolean number = field.type() instanceof FieldType.Sequence;
    if ((field.searchable() || number) && trigrams.isPresent()) {
      table.index(column + "_search", "USING gin (lower(" + quoted + ") " + trigrams.get() + ")");
    }
  }

  private static String words(ObjectType type, String column) {
    String block = IdBlocks.of(Identifiers.quoted(Columns.ownKey(type)));
    return "USING gin (fw.words(" + column + "), " + block + ")";
  }

  /** Index name to definition, for the newest first and for the order of each list. */
  private Map<String, String> orders(ObjectType type) {
    Map<String, String> orders = new LinkedHashMap<>();
    Field created = type.fields().get("created_at");
    if (created != null && created.stored()) {
      orders.put("created_at", "(" + key(type, created, true) + ", \"id\")");
    }
    for (View view : model.views().values()) {
      if (view instanceof View.ListView list && list.object().equals(type.name())) {
        order(type, list)
            .filter(keys -> !orders.containsValue(keys))
            .ifPresent(keys -> orders.put("sort_" + Identifiers.hash(keys), keys));
      }
    }
    return orders;
  }

  /** PostgreSQL refuses rows whose part of an index is longer than a third of a page. */
  private static boolean isLong(FieldType type) {
    return type instanceof FieldType.RichText
        || type instanceof FieldType.Url
        || (type instanceof FieldType.Text text && text.max() > LONGEST_KEY);
  }

  /** The order of a list, when all its keys lie in the table itself and are short. */
  private Optional<String> order(ObjectType type, View.ListView list) {
    List<String> keys = new ArrayList<>();
    for (View.Sort sort : list.sort()) {
      Field named = sort.path().field();
      Field field = type.fields().getOrDefault(named.name(), named);
      if (sort.path().steps().size() > 1 || !field.stored() || isLong(field.type())) {
        return Optional.empty();
      }
      keys.add(key(type, field, sort.descending()));
    }
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of("(" + String.join(", ", keys) + ", \"id\")");
  }

  private String key(ObjectType type, Field field, boolean descending) {
    String column = Identifiers.quoted(Columns.name(model, type, field));
    String key = sortKeys.of(field.type(), column);
    return descending ? key + " DESC NULLS LAST" : key;
  }
}
