package io.formwork.persistence.query;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.schema.Columns;
import io.formwork.persistence.schema.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables of one query: that of its records, and one for each relation that a path goes along,
 * joined once however often it is used.
 */
final class Joins {

  private static final String ROOT = "t";
  private static final String ID = "\"id\"";

  private final ApplicationModel model;
  private final Source root;
  private final Map<List<String>, Source> joined = new LinkedHashMap<>();
  private final StringBuilder clause = new StringBuilder();

  Joins(ApplicationModel model, ObjectType from) {
    this(model, from, ROOT);
    clause.append(table(from)).append(" ").append(ROOT);
  }

  private Joins(ApplicationModel model, ObjectType from, String alias) {
    this.model = model;
    this.root = new Source(from, alias);
  }

  /** Groups of rows in the place of the rows, with columns under the names of the dimensions. */
  static Joins ofGroups(ApplicationModel model, ObjectType type, String groups) {
    Joins joins = new Joins(model, type, ROOT);
    joins.root.grouped = true;
    joins.clause.append(groups).append(" ").append(ROOT);
    return joins;
  }

  /** A record that something else leads to, and what it leads to in its turn. */
  static Joins ofMentioned(ApplicationModel model, ObjectType type, String alias, String by) {
    Joins joins = new Joins(model, type, alias);
    joins.leftJoin(joins.table(type), alias, ID, by);
    return joins;
  }

  /** A row by itself, which nothing is joined to; columns stand behind the name of its table. */
  static Joins ofRow(ApplicationModel model, ObjectType type, String table) {
    Joins row = new Joins(model, type, table);
    row.root.alone = true;
    return row;
  }

  /** A table under its alias; the extension of people is joined when it is first asked for. */
  private static final class Source {
    final ObjectType type;
    final String alias;
    boolean extended;

    /** Whether it is the extension of people itself, so that nothing is to be joined. */
    boolean alone;

    /** Whether its rows are groups, which name their columns as the model does. */
    boolean grouped;

    Source(ObjectType type, String alias) {
      this.type = type;
      this.alias = alias;
    }
  }

  /** What stands after FROM, for all columns that were asked for. */
  String clause() {
    return clause.toString();
  }

  /** A column of the groups that is no dimension. */
  String amount(String column) {
    return ROOT + "." + Identifiers.quoted(column);
  }

  String id() {
    return root.alias + "." + ID;
  }

  /** The object whose field the last step is. */
  ObjectType holder(List<Field> steps) {
    return source(steps.subList(0, steps.size() - 1)).type;
  }

  /** The column at the end of the path. */
  String column(List<Field> steps) {
    Source source = source(steps.subList(0, steps.size() - 1));
    Field field = steps.getLast();
    if (source.grouped || field.name().equals("id")) {
      return source.alias + "." + Identifiers.quoted(field.name());
    }
    String alias = Columns.isExtension(source.type, field) ? extension(source) : source.alias;
    Field whole = source.type.fields().getOrDefault(field.name(), field);
    return alias + "." + Identifiers.quoted(Columns.name(model, source.type, whole));
  }

  /** The rows of a relation to many, as {@code m}, of the record at which it begins. */
  String rowsOfMany(List<Field> steps) {
    Source source = source(steps.subList(0, steps.size() - 1));
    String table = Columns.tableOfMany(source.type, steps.getLast());
    return "%s m WHERE m.record = %s.\"id\""
        .formatted(Identifiers.quoted(model.name(), table), source.alias);
  }

  private Source source(List<Field> relations) {
    if (relations.isEmpty()) {
      return root;
    }
    List<String> path = relations.stream().map(Field::name).toList();
    Source known = joined.get(path);
    return known == null ? join(relations, path) : known;
  }

  private Source join(List<Field> relations, List<String> path) {
    if (!(relations.getLast().type() instanceof FieldType.Reference(String object))) {
      throw new IllegalArgumentException(path + " leads along no relation");
    }
    String reference = column(relations);
    Source source = new Source(model.object(object), prefix() + "j" + (joined.size() + 1));
    joined.put(path, source);
    leftJoin(table(source.type), source.alias, ID, reference);
    return source;
  }

  /** Several records may be mentioned in one statement, each with what it leads to. */
  private String prefix() {
    return root.alias.equals(ROOT) ? "" : root.alias;
  }

  private String extension(Source source) {
    if (source.alone) {
      return source.alias;
    }
    String alias = source.alias + "x";
    if (!source.extended) {
      source.extended = true;
      leftJoin(
          Identifiers.quoted(model.name(), Columns.own(source.type)),
          alias,
          Identifiers.quoted(Columns.ownKey(source.type)),
          source.alias + "." + ID);
    }
    return alias;
  }

  private void leftJoin(String table, String alias, String key, String reference) {
    clause.append("\nLEFT JOIN ").append(table).append(' ').append(alias);
    clause.append(" ON ").append(alias).append('.').append(key).append(" = ").append(reference);
  }

  private String table(ObjectType type) {
    return Identifiers.quoted(Columns.schema(model.name(), type), Columns.table(type));
  }
}
