package io.formwork.persistence.journal;

import io.formwork.core.store.Journal.Entry;
import io.formwork.core.store.Journal.FieldChange;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What fields and values were called when an entry was sealed, and what they are called today. A
 * field is known by the column it was born with; a value by the releases that renamed it.
 */
public final class FormerNames {

  private static final String COLUMNS =
      "SELECT number, field, column_name FROM fw.release_column WHERE app = ? AND field = ANY (?)";

  private static final String VALUES =
      """
      SELECT object, column_name, was, becomes, release FROM fw.renamed_value
      WHERE app = ? ORDER BY id
      """;

  private final Sql sql;
  private final ApplicationModel model;
  private volatile @Nullable List<RenamedValue> values;

  public FormerNames(Sql sql, ApplicationModel model) {
    this.sql = sql;
    this.model = model;
  }

  /** A value that a release renamed in a column of a table. */
  private record RenamedValue(
      String table, String column, String was, String becomes, long release) {}

  /** The entry in the words of today. */
  Entry today(ObjectType type, Entry entry) {
    Map<String, FieldChange> fields = new LinkedHashMap<>();
    entry
        .fields()
        .forEach((name, change) -> {
          String now = name(type, entry.release(), name);
          Optional<Field> field = Optional.ofNullable(type.fields().get(now));
          fields.put(now, field.map(known -> values(type, known, entry, change)).orElse(change));
        });
    return entry.with(fields);
  }

  private String name(ObjectType type, long release, String name) {
    return type.fields().containsKey(name)
        ? name
        : column(type, release, name)
            .flatMap(column -> bornAs(type, column))
            .map(Field::name)
            .orElse(name);
  }

  private Optional<String> column(ObjectType type, long release, String name) {
    List<String> addresses = List.of(type.name() + "." + name, type.table() + "." + name);
    Map<Long, String> byRelease = new HashMap<>();
    sql.list(row -> byRelease.put(row.number(1), row.text(3)), COLUMNS, model.name(), addresses);
    return Optional.ofNullable(byRelease.get(release));
  }

  private static Optional<Field> bornAs(ObjectType type, String column) {
    return type.fields().values().stream()
        .filter(field -> field.column().equals(Optional.of(column)))
        .findFirst();
  }

  private FieldChange values(ObjectType type, Field field, Entry entry, FieldChange change) {
    return new FieldChange(
        change.before().map(held -> today(type, field, entry.release(), held)),
        change.after().map(held -> today(type, field, entry.release(), held)),
        change.rule());
  }

  /** What a field held under a release, in the words of today. */
  public Object today(ObjectType type, Field field, long release, Object held) {
    Object renamed = held;
    for (RenamedValue value : renamedValues()) {
      if (value.release() > release
          && value.table().equals(type.table())
          && field.column().equals(Optional.of(value.column()))) {
        renamed = renamed(renamed, value);
      }
    }
    return renamed;
  }

  private static Object renamed(Object held, RenamedValue value) {
    if (held instanceof List<?> several) {
      return several.stream().<Object>map(one -> renamed(one, value)).toList();
    }
    return held.equals(value.was()) ? value.becomes() : held;
  }

  /** Only a release adds some, and a release has a journal of its own. */
  private List<RenamedValue> renamedValues() {
    List<RenamedValue> known = values;
    if (known == null) {
      known =
          sql.list(
              row ->
                  new RenamedValue(
                      row.text(1), row.text(2), row.text(3), row.text(4), row.number(5)),
              VALUES,
              model.name());
      values = known;
    }
    return known;
  }
}
