package io.formwork.persistence.query;

import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Aggregation;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.value.SortKeys;
import io.formwork.persistence.value.ValueKind;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A figure over groups of records, as one statement. */
final class AggregateQuery {

  private static final String BY = "by";
  private static final String SPLIT = "split";
  private static final String VALUE = "value";

  private final Aggregation aggregation;
  private final Joins joins;
  private final SqlExpressions expressions;
  private final SortKeys sortKeys;

  AggregateQuery(ApplicationModel model, Aggregation aggregation) {
    this.aggregation = aggregation;
    this.joins = new Joins(model, aggregation.from());
    this.expressions = new SqlExpressions(joins, aggregation.environment());
    this.sortKeys = new SortKeys(model);
  }

  List<Values> run(Sql sql) {
    Map<String, Fragment> groups = groups();
    Map<String, Fragment> outputs = new LinkedHashMap<>(groups);
    outputs.put(VALUE, figure());
    Fragment statement = statement(groups, outputs);
    return sql.listBinding(
        JdbcRecordSearch.Outputs.of(outputs)::read, statement.sql(), statement.parameters());
  }

  private Map<String, Fragment> groups() {
    Map<String, Fragment> groups = new LinkedHashMap<>();
    aggregation
        .by()
        .ifPresent(by -> groups.put(BY, SqlFigures.stepped(group(by), aggregation.step(), zone())));
    aggregation.split().ifPresent(split -> groups.put(SPLIT, group(split)));
    return groups;
  }

  private Fragment group(Expression by) {
    return SqlFigures.grouped(expressions.value(by));
  }

  /** The groups are named and sorted outside, where no expression has to be repeated. */
  private Fragment statement(Map<String, Fragment> groups, Map<String, Fragment> outputs) {
    List<Fragment> columns =
        outputs.entrySet().stream()
            .map(output -> named(output.getKey(), output.getValue()))
            .toList();
    Fragment condition = JdbcRecordSearch.where(aggregation.where(), expressions);
    Fragment grouped =
        Fragment.compose(
            ValueKind.TEXT,
            "SELECT {0}\nFROM {1}{2}" + groupBy(groups.size()),
            Fragment.list(", ", columns),
            Fragment.of(ValueKind.TEXT, joins.clause()),
            condition);
    return Fragment.compose(ValueKind.TEXT, "SELECT *\nFROM ({0}) g" + orderBy(groups), grouped);
  }

  private static Fragment named(String name, Fragment column) {
    return Fragment.compose(column.kind(), "{0} AS " + Identifiers.quoted(name), column);
  }

  private static String groupBy(int groups) {
    return groups == 0
        ? ""
        : IntStream.rangeClosed(1, groups)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "\nGROUP BY ", ""));
  }

  private String orderBy(Map<String, Fragment> groups) {
    return groups.isEmpty()
        ? ""
        : groups.entrySet().stream()
            .map(group -> sortKey(Identifiers.quoted(group.getKey()), group.getValue()))
            .collect(Collectors.joining(", ", "\nORDER BY ", ""));
  }

  private String sortKey(String column, Fragment group) {
    return group.type().map(type -> sortKeys.of(type, column)).orElse(column);
  }

  private ZoneId zone() {
    return aggregation.environment().zone();
  }

  private Fragment figure() {
    Fragment of =
        aggregation.of().map(expressions::value).orElse(Fragment.of(ValueKind.WHOLE, "1"));
    return switch (aggregation.aggregate()) {
      case COUNT -> SqlFigures.rows();
      case SUM -> SqlFigures.sum(of);
      case AVERAGE -> SqlFigures.average(of);
      case MINIMUM -> SqlFigures.least(of);
      case MAXIMUM -> SqlFigures.most(of);
    };
  }
}
