package io.formwork.persistence.schema;

import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.platform.PlatformTables;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables that a model asks for: one an object, and the engine's own. */
final class DesiredSchema {

  private final ApplicationModel model;
  private final DesiredIndexes indexes;

  /**
   * @param trigrams the operator class of trigram indexes, where the database has it
   */
  DesiredSchema(ApplicationModel model, Optional<String> trigrams) {
    this.model = model;
    this.indexes = new DesiredIndexes(model, trigrams);
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    for (ObjectType type : model.objects().values()) {
      tables.add(type.isShared() ? extension(type) : table(type));
      Columns.relationsToMany(type).forEach(relation -> tables.add(many(type, relation)));
      summaries(type).forEach(summary -> tables.addAll(summary.tables(address(type))));
    }
    tables.addAll(SystemTables.of(model.name()));
    return tables;
  }

  private Table table(ObjectType type) {
    Table.Builder table =
        Table.of(model.name(), type.table()).identity().column("version", "bigint");
    for (Field field : Columns.ofFields(type)) {
      add(field, type, table);
    }
    computed(type, table);
    indexes.add(type, table);
    table.summaries(summaries(type));
    return table.removed(type.removed()).build(address(type));
  }

  private List<SummaryTable> summaries(ObjectType type) {
    return type.summaries().stream()
        .map(summary -> new SummaryTable(model, type, summary))
        .toList();
  }

  /** Which record refers to which; the rows go with the record, and keep what they refer to. */
  private Table many(ObjectType type, Field relation) {
    ObjectType target = model.object(relation.type().target().orElseThrow());
    return Table.of(model.name(), Columns.tableOfMany(type, relation))
        .column("record", "bigint")
        .column("target", "bigint")
        .column("position", "bigint")
        .key("record", "target")
        .foreignKey("record", Columns.schema(model.name(), type), Columns.table(type), true)
        .foreignKey("target", Columns.schema(model.name(), target), Columns.table(target), false)
        .index("target", "(\"target\")")
        .build(address(type) + "." + relation.name());
  }

  /** The platform's people and units are there already; an application only adds to them. */
  private Table extension(ObjectType type) {
    Table.Builder table =
        Table.of(model.name(), Columns.own(type))
            .column("id", Columns.ownKey(type), "bigint")
            .key(Columns.ownKey(type))
            .foreignKey(Columns.ownKey(type), PlatformTables.SCHEMA, type.name(), true);
    for (Field field : Columns.ofFields(type)) {
      if (Columns.isExtension(type, field)) {
        add(field, type, table);
      }
    }
    computed(type, table);
    indexes.declared(type, table);
    return table.removed(type.removed()).build(address(type));
  }

  private void add(Field field, ObjectType type, Table.Builder table) {
    String column = field.column().orElseThrow();
    table.column(field.name(), column, ValueKind.columnType(field.type()));
    if (field.type() instanceof FieldType.Reference(String object)) {
      ObjectType target = model.object(object);
      boolean owner = type.owner().filter(owned -> owned.field().equals(field.name())).isPresent();
      table.foreignKey(column, Columns.schema(model.name(), target), Columns.table(target), owner);
    }
  }

  private void computed(ObjectType type, Table.Builder table) {
    for (Field field : Columns.computed(type)) {
      ComputedColumn.of(model, type, field)
          .ifPresent(column -> table.computed(field.name(), column));
    }
  }

  private String address(ObjectType type) {
    return model.name() + "." + type.name();
  }
}
