package io.formwork.persistence.schema;

import io.formwork.core.deployment.LiveData;
import io.formwork.core.setting.Settings;
import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.SettingStore.Kept;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.expression.Reads;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.metadata.model.Setting;
import io.formwork.metadata.model.Unique;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.platform.JdbcSettingStore;
import io.formwork.persistence.query.JdbcRecordSearch;
import io.formwork.persistence.schema.ExistingSchema.ExistingTable;
import io.formwork.persistence.value.ValueKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts in the tables of an application; each question is one statement. */
final class JdbcLiveData implements LiveData {

  private final Sql sql;
  private final ApplicationModel model;
  private final ExistingSchema existing;
  private final Instant now;

  JdbcLiveData(Sql sql, ApplicationModel model, ExistingSchema existing, Instant now) {
    this.sql = sql;
    this.model = model;
    this.existing = existing;
    this.now = now;
  }

  @Override
  public long count(ObjectType type, Expression condition) {
    Settings settings = new Settings(model, new JdbcSettingStore(sql, model.name()));
    Environment environment = new Environment(now, model.timezone(), new Nobody(settings));
    return new JdbcRecordSearch(model, sql).count(type, Optional.of(condition), environment);
  }

  @Override
  public Retyping retyping(ObjectType type, Field before, Field after) {
    return column(type, before)
        .flatMap(column -> retyping(type, before, column, after))
        .orElse(new Retyping(0, 0, false));
  }

  @Override
  public Optional<Retyping> kept(ObjectType type, Field after) {
    return column(type, after).flatMap(column -> retyping(type, after, column, after));
  }

  private Optional<Retyping> retyping(
      ObjectType type, Field field, String columnType, Field after) {
    Conversion conversion = new Conversion(columnType, ValueKind.columnType(after.type()));
    String column = Identifiers.quoted(field.column().orElseThrow());
    return sql.first(
        row -> new Retyping(row.number(1), row.number(2), conversion.rewrites()),
        "SELECT count(%s), count(*) FILTER (WHERE %s) FROM %s"
            .formatted(column, conversion.unfit(column), place(type, field)));
  }

  @Override
  public Optional<Long> keptRecords(ObjectType after) {
    return existing.tables().containsKey(after.table())
        ? sql.first(
            row -> row.number(1),
            "SELECT count(*) FROM " + Identifiers.quoted(model.name(), after.table()))
        : Optional.empty();
  }

  @Override
  public boolean isKept(ApplicationModel wanted, ObjectType type, Field computed) {
    return hasColumn(type, Columns.name(wanted, type, computed));
  }

  @Override
  public List<Duplicate> duplicates(ObjectType type, Unique unique, int limit) {
    boolean allThere =
        unique.fields().stream()
            .allMatch(field -> column(type, field).isPresent() || isAnswered(type, field));
    if (!allThere) {
      return List.of();
    }
    return sql.list(
        row -> new Duplicate(row.text(1), row.number(2)),
        new UniqueIndexes(model).duplicates(type, unique, limit));
  }

  @Override
  public List<Waiting> waiting(String process) {
    if (!existing.tables().containsKey("fw_process_instance")) {
      return List.of();
    }
    return sql.list(
        row -> new Waiting(row.text(1), row.text(2), row.number(3), row.moment(4)),
        """
        SELECT i.version, coalesce(s.node, ''), count(*), min(i.started)
        FROM %1$s i
        LEFT JOIN LATERAL (
          SELECT node FROM %2$s s WHERE s.instance = i.id AND s.entered ORDER BY s.id DESC LIMIT 1
        ) s ON true
        WHERE i.process = ? AND i.ended IS NULL
        GROUP BY 1, 2 ORDER BY 4, 2
        """
            .formatted(
                Identifiers.quoted(model.name(), "fw_process_instance"),
                Identifiers.quoted(model.name(), "fw_process_step")),
        process);
  }

  /** Whether all is there that the field is computed from. */
  private boolean isAnswered(ObjectType type, Field field) {
    return field
        .computed()
        .filter(computed ->
            Reads.paths(computed).stream()
                .flatMap(path -> path.steps().stream())
                .flatMap(step -> step.column().stream())
                .allMatch(column -> hasColumn(type, column)))
        .isPresent();
  }

  private boolean hasColumn(ObjectType type, String column) {
    return table(type).filter(table -> table.columns().containsKey(column)).isPresent();
  }

  /** The type of the column that the field has, or had when it was there. */
  private Optional<String> column(ObjectType type, Field field) {
    return table(type).map(ExistingTable::columns).flatMap(all -> field.column().map(all::get));
  }

  private Optional<ExistingTable> table(ObjectType type) {
    return Optional.ofNullable(existing.tables().get(Columns.own(type)));
  }

  private String place(ObjectType type, Field field) {
    return Columns.isExtension(type, field)
        ? Identifiers.quoted(model.name(), Columns.own(type))
        : Identifiers.quoted(Columns.schema(model.name(), type), Columns.table(type));
  }

  @Override
  public Map<String, Kept> settings() {
    return new JdbcSettingStore(sql, model.name()).all();
  }

  /** Conditions on data ask for no person. */
  private record Nobody(Settings settings) implements Expression.Scope {

    @Override
    public @Nullable Object value(Expression.Path path) {
      return null;
    }

    @Override
    public @Nullable Object variable(String name) {
      return null;
    }

    @Override
    public Object setting(Setting setting) {
      return settings.value(setting);
    }
  }
}
