package io.formwork.persistence.schema;

import io.formwork.core.deployment.Rewriting;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import java.util.List;

/** Writes names that data holds anew, in the transaction of the release that changes them. */
final class RewrittenNames {

  private static final List<String> ABOUT_RECORDS =
      List.of("fw_task", "fw_process_instance", "fw_notification", "fw_deleted");

  private final Sql sql;
  private final ApplicationModel model;

  RewrittenNames(Sql sql, ApplicationModel model) {
    this.sql = sql;
    this.model = model;
  }

  void rewrite(Rewriting rewriting) {
    switch (rewriting) {
      case Rewriting.OfValue value -> value(value);
      case Rewriting.OfNothing nothing -> begin(nothing);
      case Rewriting.OfRole role -> role(role);
      case Rewriting.OfObject object -> object(object);
      case Rewriting.OfSetting setting -> setting(setting);
      case Rewriting.OfSettingValue given ->
          sql.change(
              "UPDATE fw.setting SET value = ? WHERE app = ? AND name = ? AND value = ?",
              given.to(),
              model.name(),
              given.setting(),
              given.from());
    }
  }

  /** What another setting of that name was worth once is gone; how often it was changed is not. */
  private void setting(Rewriting.OfSetting setting) {
    sql.change(
        """
        WITH gone AS (DELETE FROM fw.setting WHERE app = ? AND name = ? RETURNING changes)
        UPDATE fw.setting SET changes = changes + coalesce((SELECT changes FROM gone), 0)
        WHERE app = ? AND name = ?
        """,
        model.name(),
        setting.to(),
        model.name(),
        setting.from());
    sql.change(
        "UPDATE fw.setting SET name = ? WHERE app = ? AND name = ?",
        setting.to(),
        model.name(),
        setting.from());
  }

  private void value(Rewriting.OfValue value) {
    Place place = place(value.object(), value.field());
    boolean several = model.object(value.object()).field(value.field()).type().isSeveral();
    sql.change(
        several
            ? "UPDATE %1$s SET %2$s = array_replace(%2$s, ?, ?) WHERE ? = ANY (%2$s)"
                .formatted(place.table(), place.column())
            : "UPDATE %1$s SET %2$s = replace(%2$s, ?, ?) WHERE %2$s = ?"
                .formatted(place.table(), place.column()),
        value.from(),
        value.to(),
        value.from());
    remember(value.object(), value.field(), value.from(), value.to());
  }

  /** For readers of the journal, whose entries keep the words that they were sealed with. */
  private void remember(String object, String field, String from, String to) {
    ObjectType type = model.object(object);
    sql.change(
        """
        INSERT INTO fw.renamed_value (app, release, object, column_name, was, becomes)
        SELECT ?, coalesce(max(number), 0), ?, ?, ?, ? FROM fw.release WHERE app = ?
        """,
        model.name(),
        type.table(),
        type.field(field).column().orElseThrow(),
        from,
        to,
        model.name());
  }

  private void begin(Rewriting.OfNothing nothing) {
    Place place = place(nothing.object(), nothing.field());
    sql.change(
        "UPDATE %s SET %s = ? WHERE %s IS NULL"
            .formatted(place.table(), place.column(), place.column()),
        nothing.to());
  }

  /** Where a field lies, quoted. */
  private record Place(String table, String column) {}

  private Place place(String object, String name) {
    ObjectType type = model.object(object);
    Field field = type.field(name);
    String table =
        Columns.isExtension(type, field)
            ? Identifiers.quoted(model.name(), Columns.own(type))
            : Identifiers.quoted(Columns.schema(model.name(), type), Columns.table(type));
    return new Place(table, Identifiers.quoted(field.column().orElseThrow()));
  }

  private void role(Rewriting.OfRole role) {
    sql.change(
        "UPDATE %s SET \"roles\" = array_replace(\"roles\", ?, ?) WHERE ? = ANY (\"roles\")"
            .formatted(Identifiers.quoted(model.name(), Columns.EXTENSION)),
        role.from(),
        role.to(),
        role.from());
    remember(ObjectType.USER, "roles", role.from(), role.to());
    sql.change(
        "UPDATE %s SET \"role\" = ? WHERE \"role\" = ?"
            .formatted(Identifiers.quoted(model.name(), "fw_task")),
        role.to(),
        role.from());
  }

  private void object(Rewriting.OfObject object) {
    for (String table : ABOUT_RECORDS) {
      sql.change(
          "UPDATE %s SET \"object\" = ? WHERE \"object\" = ?"
              .formatted(Identifiers.quoted(model.name(), table)),
          object.to(),
          object.from());
    }
    sql.change(
        "UPDATE %s SET \"root_object\" = ? WHERE \"root_object\" = ?"
            .formatted(Identifiers.quoted(model.name(), "fw_deleted")),
        object.to(),
        object.from());
    sql.change(
        "UPDATE fw.job SET object = ? WHERE app = ? AND object = ?",
        object.to(),
        model.name(),
        object.from());
  }
}
