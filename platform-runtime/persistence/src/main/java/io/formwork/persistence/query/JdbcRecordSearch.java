package io.formwork.persistence.query;

import io.formwork.core.record.Values;
import io.formwork.core.store.RecordSearch;
import io.formwork.metadata.expression.Expression;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.value.SortKeys;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists and counts, one statement each. */
public final class JdbcRecordSearch implements RecordSearch {

  /** The first line of a plan is that of its last step, which has all rows. */
  private static final Pattern EXPECTED = Pattern.compile("rows=(\\d+)");

  private static final int FETCHED_AT_ONCE = 1_000;

  private final ApplicationModel model;
  private final Sql sql;
  private final SortKeys sortKeys;
  private final TypedWords words;

  public JdbcRecordSearch(ApplicationModel model, Sql sql) {
    this.model = model;
    this.sql = sql;
    this.sortKeys = new SortKeys(model);
    this.words = new TypedWords(sql);
  }

  /** Nearly always a page is full before the first keys of the order change. */
  @Override
  public List<Values> rows(Selection selection, List<Mention> mentions) {
    Question question = question(selection, mentions);
    List<Values> near =
        question.near().map(statement -> rows(statement, question.reader())).orElse(List.of());
    return near.size() == selection.limit() ? near : rows(question.statement(), question.reader());
  }

  private List<Values> rows(Fragment statement, RowReader reader) {
    return sql.listBinding(reader::read, statement.sql(), statement.parameters());
  }

  @Override
  public void scan(Selection selection, Consumer<Values> taker) {
    Question question = question(selection);
    Fragment statement = question.statement();
    sql.scan(
        question.reader()::read, taker, FETCHED_AT_ONCE, statement.sql(), statement.parameters());
  }

  Question question(Selection selection) {
    return question(selection, List.of());
  }

  Question question(Selection selection, List<Mention> mentions) {
    Joins joins = new Joins(model, selection.from());
    SqlExpressions expressions = new SqlExpressions(joins, selection.environment(), words.inSql());
    Outputs outputs = new Outputs();
    selection.outputs().forEach((key, output) -> outputs.put(key, expressions.value(output)));
    Optional<PageOfRows> page =
        mentions.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PageOfRows(model, selection.environment(), words.inSql(), outputs, mentions));
    return new Question(
        selection,
        stretches(selection, joins, expressions, outputs),
        page,
        page.map(PageOfRows::outputs).orElse(outputs).reader());
  }

  private Stretches stretches(
      Selection selection, Joins joins, SqlExpressions expressions, Outputs outputs) {
    Fragment where = where(selection.where(), expressions);
    Ordering order = ordering(selection.order(), joins, expressions);
    return new Stretches(
        Fragment.list(", ", outputs.columns()),
        Fragment.of(ValueKind.TEXT, joins.clause()),
        where,
        order);
  }

  private Ordering ordering(List<Order> order, Joins joins, SqlExpressions expressions) {
    List<Ordering.Key> keys = new ArrayList<>();
    for (Order key : order) {
      boolean column = key.by() instanceof Expression.Path path && isColumn(path);
      keys.add(new Ordering.Key(expressions.value(key.by()), key.descending(), column));
    }
    return new Ordering(sortKeys, keys, joins.id());
  }

  private static boolean isColumn(Expression.Path path) {
    return path.steps().isEmpty() || (path.steps().size() == 1 && path.steps().getFirst().stored());
  }

  static Fragment where(Optional<Expression> where, SqlExpressions expressions) {
    return where
        .map(expressions::condition)
        .map(condition -> Fragment.condition("\nWHERE {0}", condition))
        .orElse(Fragment.of(ValueKind.TEXT, ""));
  }

  @Override
  public long count(ObjectType from, Optional<Expression> where, Environment environment) {
    Fragment all = selecting("count(*)", from, where, environment);
    return sql.listBinding(row -> row.number(1), all.sql(), all.parameters()).getFirst();
  }

  @Override
  public long countUpTo(
      long bound, ObjectType from, Optional<Expression> where, Environment environment) {
    Fragment some =
        Fragment.compose(
            ValueKind.WHOLE,
            "SELECT count(*)\nFROM ({0}\nLIMIT " + (bound + 1) + ") rows",
            selecting("1", from, where, environment));
    return sql.listBinding(row -> row.number(1), some.sql(), some.parameters()).getFirst();
  }

  @Override
  public long estimate(ObjectType from, Optional<Expression> where, Environment environment) {
    Fragment all = selecting("1", from, where, environment);
    String plan =
        String.join(
            "\n", sql.listBinding(row -> row.text(1), "EXPLAIN " + all.sql(), all.parameters()));
    Matcher rows = EXPECTED.matcher(plan);
    return rows.find() ? Long.parseLong(rows.group(1)) : 0;
  }

  private Fragment selecting(
      String what, ObjectType from, Optional<Expression> where, Environment environment) {
    Joins joins = new Joins(model, from);
    Fragment condition = where(where, new SqlExpressions(joins, environment, words.inSql()));
    return Fragment.compose(
        ValueKind.TEXT, "SELECT " + what + "\nFROM " + joins.clause() + "{0}", condition);
  }

  @Override
  public List<String> words(String typed) {
    return words.of(typed);
  }

  @Override
  public List<Long> best(Ranking ranking) {
    return new BestMatches(model, sql, words.inSql()).of(ranking);
  }

  @Override
  public List<Values> aggregate(Aggregation aggregation) {
    return figures(aggregation.grouping());
  }

  @Override
  public List<Values> figures(Grouping grouping) {
    return new FiguresQuery(model, grouping, words.inSql()).run(sql);
  }
}
