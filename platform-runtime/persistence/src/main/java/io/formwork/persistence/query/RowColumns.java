package io.formwork.persistence.query;

import io.formwork.metadata.expression.Expression;
import io.formwork.persistence.value.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What figures need to know of each row. It is read by a statement inside of the one that puts the
 * groups together, where the database does not see what a column is made of: from a million moments
 * it would expect a million months, sort them on the disk, and leave all of it to one processor.
 */
final class RowColumns {

  /** A number that has yet to be calculated would cost the fence its parallel plan. */
  private static final String FENCE = "\nOFFSET bigint '0'";

  private final SqlExpressions expressions;
  private final Map<Fragment, Fragment> columns = new LinkedHashMap<>();

  RowColumns(SqlExpressions expressions) {
    this.expressions = expressions;
  }

  SqlExpressions expressions() {
    return expressions;
  }

  /** A value, as it is called outside. */
  Fragment of(Fragment value) {
    return columns.computeIfAbsent(
        value,
        column -> new Fragment("r.v" + columns.size(), List.of(), column.kind(), column.type()));
  }

  /** The value; what nobody sees is an empty number, since the database asks of what kind it is. */
  Fragment figured(Expression expression) {
    Fragment value = expressions.value(expression);
    return of(value.isEmpty() ? Fragment.of(ValueKind.DECIMAL, "NULL::numeric") : value);
  }

  /**
   * The rows, with all columns that were asked for.
   *
   * @param grouped whether they are put together into groups; the least and the greatest of all are
   *     told by an index, if the database sees through
   */
  Fragment rows(Fragment tables, Fragment where, boolean grouped) {
    return Fragment.compose(
        ValueKind.TEXT,
        "(SELECT {0}\nFROM {1}{2}" + (grouped ? FENCE : "") + ") r",
        Fragment.list(", ", columns.entrySet().stream().map(RowColumns::named).toList()),
        tables,
        where);
  }

  private static Fragment named(Map.Entry<Fragment, Fragment> column) {
    String name = column.getValue().sql().substring("r.".length());
    return Fragment.compose(column.getKey().kind(), "{0} AS " + name, column.getKey());
  }
}
