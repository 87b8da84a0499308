package io.formwork.persistence.query;

import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch.Figure;
import io.formwork.core.store.RecordSearch.Group;
import io.formwork.core.store.RecordSearch.Grouping;
import io.formwork.core.store.RecordSearch.Sorted;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Step;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.value.SortKeys;
import io.formwork.persistence.value.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Figures over groups of records, as one statement: the rows with what is read of them, the groups,
 * and the groups in their order.
 */
final class FiguresQuery {

  private final FigureSource source;
  private final Grouping grouping;
  private final RowColumns row;
  private final SortKeys sortKeys;

  FiguresQuery(ApplicationModel model, Grouping asked, SqlWords words) {
    this.source =
        new SummaryChoice(model, asked).best().orElseGet(() -> new FiguresOfRecords(model, asked));
    this.grouping = source.asked();
    this.row = new RowColumns(new SqlExpressions(source.joins(), grouping.environment(), words));
    this.sortKeys = new SortKeys(model);
  }

  List<Values> run(Sql sql) {
    Map<String, Fragment> outputs = outputs();
    Fragment statement = statement(outputs);
    return sql.listBinding(RowReader.of(outputs)::read, statement.sql(), statement.parameters());
  }

  /** What the database is asked. */
  Fragment statement() {
    return statement(outputs());
  }

  private Map<String, Fragment> outputs() {
    Map<String, Fragment> outputs = new LinkedHashMap<>();
    for (Group group : grouping.by()) {
      outputs.put(group.key(), row.of(grouped(group)));
    }
    for (Figure figure : grouping.figures()) {
      outputs.put(figure.key(), source.calculated(figure.calculation(), row));
    }
    return outputs;
  }

  private Fragment grouped(Group group) {
    Fragment by = SqlFigures.grouped(row.expressions().value(group.by()));
    SqlSteps steps = new SqlSteps(grouping.environment());
    return group.step().map(word -> steps.of(by, Step.of(word).orElseThrow())).orElse(by);
  }

  /** The groups are named and sorted outside, where no expression has to be repeated. */
  private Fragment statement(Map<String, Fragment> outputs) {
    List<String> keys = List.copyOf(outputs.keySet());
    List<Fragment> values = List.copyOf(outputs.values());
    List<Fragment> columns =
        IntStream.range(0, keys.size()).mapToObj(at -> named(column(at), values.get(at))).toList();
    String having = source.having(row);
    Fragment grouped =
        Fragment.compose(
            ValueKind.TEXT,
            "SELECT {0}\nFROM {1}" + groupBy() + having,
            Fragment.list(", ", columns),
            rows());
    String rest = orderBy(keys, values) + "\nLIMIT " + grouping.limit();
    return Fragment.compose(ValueKind.TEXT, "SELECT *\nFROM ({0}) g" + rest, grouped);
  }

  /** The condition may join tables that no column does: an owner's, over which a policy speaks. */
  private Fragment rows() {
    Fragment where = JdbcRecordSearch.where(grouping.where(), row.expressions());
    Fragment tables = Fragment.of(ValueKind.TEXT, source.joins().clause());
    return row.rows(tables, where, !grouping.by().isEmpty());
  }

  private static Fragment named(String name, Fragment column) {
    return Fragment.compose(column.kind(), "{0} AS " + name, column);
  }

  /** Keys come from requests and do not stand in the statement. */
  private static String column(int at) {
    return "c" + at;
  }

  private String groupBy() {
    return grouping.by().isEmpty()
        ? ""
        : IntStream.rangeClosed(1, grouping.by().size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", ", "\nGROUP BY ", ""));
  }

  private String orderBy(List<String> keys, List<Fragment> values) {
    Stream<Sorted> ownOrder = grouping.by().stream().map(group -> new Sorted(group.key(), false));
    String order =
        Stream.concat(grouping.order().stream(), ownOrder)
            .map(sorted -> {
              int at = keys.indexOf(sorted.key());
              String key = sortKey(column(at), values.get(at));
              return sorted.descending() ? key + " DESC NULLS LAST" : key;
            })
            .collect(Collectors.joining(", "));
    return order.isEmpty() ? "" : "\nORDER BY " + order;
  }

  private String sortKey(String column, Fragment value) {
    return value.type().map(type -> sortKeys.of(type, column)).orElse(column);
  }
}
