package io.formwork.persistence.query;

import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.value.SortKeys;
import io.formwork.persistence.value.ValueKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists and counts, one statement each. */
public final class JdbcRecordSearch implements RecordSearch {

  private final ApplicationModel model;
  private final Sql sql;
  private final SortKeys sortKeys;

  public JdbcRecordSearch(ApplicationModel model, Sql sql) {
    this.model = model;
    this.sql = sql;
    this.sortKeys = new SortKeys(model);
  }

  @Override
  public List<Values> rows(Selection selection) {
    Question question = question(selection);
    return sql.listBinding(
        question.outputs()::read, question.statement().sql(), question.statement().parameters());
  }

  /** A statement, and how its answer is read. */
  record Question(Fragment statement, Outputs outputs) {}

  Question question(Selection selection) {
    Joins joins = new Joins(model, selection.from());
    SqlExpressions expressions = new SqlExpressions(joins, selection.environment());
    Map<String, Fragment> outputs = new LinkedHashMap<>();
    selection.outputs().forEach((key, output) -> outputs.put(key, expressions.value(output)));
    return new Question(statement(selection, joins, expressions, outputs), Outputs.of(outputs));
  }

  private Fragment statement(
      Selection selection, Joins joins, SqlExpressions expressions, Map<String, Fragment> outputs) {
    Fragment where = where(selection.where(), expressions);
    Fragment order = order(selection.order(), joins, expressions);
    return Fragment.compose(
        ValueKind.TEXT,
        "SELECT {0}\nFROM {1}{2}\nORDER BY {3}\nLIMIT %d OFFSET %d"
            .formatted(selection.limit(), selection.offset()),
        Fragment.list(", ", List.copyOf(outputs.values())),
        Fragment.of(ValueKind.TEXT, joins.clause()),
        where,
        order);
  }

  private Fragment order(List<Order> order, Joins joins, SqlExpressions expressions) {
    List<Fragment> keys = new ArrayList<>();
    for (Order key : order) {
      Fragment sortKey = sortKey(expressions.value(key.by()));
      keys.add(key.descending() ? suffixed(sortKey, " DESC NULLS LAST") : sortKey);
    }
    keys.add(Fragment.of(ValueKind.WHOLE, joins.id()));
    return Fragment.list(", ", keys);
  }

  private Fragment sortKey(Fragment value) {
    String key =
        value
            .type()
            .map(type -> sortKeys.of(type, value.sql()))
            .orElseGet(
                () -> value.kind() == ValueKind.TEXT ? sortKeys.text(value.sql()) : value.sql());
    return new Fragment(key, value.parameters(), value.kind(), value.type());
  }

  private static Fragment suffixed(Fragment key, String suffix) {
    return new Fragment(key.sql() + suffix, key.parameters(), key.kind(), key.type());
  }

  static Fragment where(Optional<Expression> where, SqlExpressions expressions) {
    return where
        .map(expressions::condition)
        .map(condition -> Fragment.condition("\nWHERE {0}", condition))
        .orElse(Fragment.of(ValueKind.TEXT, ""));
  }

  @Override
  public long count(ObjectType from, Optional<Expression> where, Environment environment) {
    Joins joins = new Joins(model, from);
    Fragment condition = where(where, new SqlExpressions(joins, environment));
    return sql.listBinding(
            row -> row.number(1),
            "SELECT count(*)\nFROM " + joins.clause() + condition.sql(),
            condition.parameters())
        .getFirst();
  }

  @Override
  public List<Values> aggregate(Aggregation aggregation) {
    return new AggregateQuery(model, aggregation).run(sql);
  }

  /** What the columns of a result are. */
  record Outputs(List<String> keys, List<ValueKind> kinds) {

    static Outputs of(Map<String, Fragment> outputs) {
      return new Outputs(
          List.copyOf(outputs.keySet()), outputs.values().stream().map(Fragment::kind).toList());
    }

    Values read(Row row) throws SQLException {
      Map<String, Object> values = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        String key = keys.get(i);
        kinds.get(i).read(row, i + 1).ifPresent(value -> values.put(key, value));
      }
      return new Values(values);
    }
  }
}
