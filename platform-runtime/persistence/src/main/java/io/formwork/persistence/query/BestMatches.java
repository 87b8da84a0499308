package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Ranking;
import io.formwork.core.store.RecordSearch.Weighed;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.IdBlocks;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The records that a search found, the best first. Texts are taken apart for the rank, which is
 * dear, so it is asked of the newest few hundred only. A word that is everywhere is found among the
 * newest records; only what is rare there is looked for among all, where it is rare too.
 */
final class BestMatches {

  private static final int JUDGED = 200;

  /** So many of the newest blocks of records are looked at before all. */
  private static final long BLOCKS = 2;

  private final ApplicationModel model;
  private final Sql sql;
  private final SqlWords words;

  BestMatches(ApplicationModel model, Sql sql, SqlWords words) {
    this.model = model;
    this.sql = sql;
    this.words = words;
  }

  /**
   * What begins with a word leads to every word that begins so, which takes ten times as long as a
   * word; so whole words come first. What is rare among the newest is so among all.
   */
  List<Long> of(Ranking ranking) {
    long newest = ranking.byWords() ? newest(ranking) : 0;
    if (BLOCKS < IdBlocks.upTo(newest)) {
      for (boolean whole : List.of(true, false)) {
        List<Long> found = found(amongNewest(ranking, newest, whole));
        if (found.size() == Math.min(JUDGED, ranking.most())) {
          return found;
        }
      }
    }
    return found(amongAll(ranking));
  }

  /** The question for all, wherever they lie. */
  Fragment amongAll(Ranking ranking) {
    return statement(ranking, words, 0);
  }

  private long newest(Ranking ranking) {
    Joins joins = new Joins(model, ranking.from());
    return sql.one(
        row -> row.numberIfAny(1).orElse(0L),
        "SELECT max(" + joins.id() + ") FROM " + joins.clause());
  }

  /** The question for those that lie in the newest blocks. */
  Fragment amongNewest(Ranking ranking, long newest, boolean whole) {
    String id = new Joins(model, ranking.from()).id();
    String among = IdBlocks.isAmong(id, newest, BLOCKS, "{2}");
    return statement(ranking, words.among(among, whole), IdBlocks.first(newest, BLOCKS));
  }

  private List<Long> found(Fragment statement) {
    return sql.listBinding(row -> row.number(1), statement.sql(), statement.parameters());
  }

  /**
   * The order by a calculated id keeps the database from walking along the table until it has
   * enough: it does not know how rare the beginning of a word is.
   */
  private Fragment statement(Ranking ranking, SqlWords here, long first) {
    Joins joins = new Joins(model, ranking.from());
    SqlExpressions expressions = new SqlExpressions(joins, ranking.environment(), here);
    List<Fragment> columns = new ArrayList<>();
    List<Fragment> weights = new ArrayList<>();
    columns.add(Fragment.of(ValueKind.WHOLE, joins.id() + " AS id"));
    for (Weighed weighed : ranking.texts()) {
      String name = "text" + columns.size();
      columns.add(
          Fragment.compose(ValueKind.TEXT, "{0} AS " + name, expressions.value(weighed.text())));
      weights.add(weight(name, weighed.high(), ranking.words()));
    }
    Fragment where = expressions.condition(ranking.where());
    String since = first > 0 ? " AND " + joins.id() + " >= " + first : "";
    return Fragment.compose(
        ValueKind.WHOLE,
        "SELECT id\nFROM (SELECT {0}\nFROM {1}\nWHERE {2}%2$s\nORDER BY fw.in_turn(%1$s) DESC\nLIMIT %3$d) newest\nORDER BY %4$sid DESC\nLIMIT %5$d"
            .formatted(
                joins.id(),
                since,
                weights.isEmpty() ? ranking.most() : JUDGED,
                weights.isEmpty() ? "" : "{3} DESC, ",
                ranking.most()),
        Fragment.list(", ", columns),
        Fragment.of(ValueKind.TEXT, joins.clause()),
        where,
        Fragment.list(" + ", weights));
  }

  private static Fragment weight(String text, boolean high, List<String> words) {
    Fragment any =
        Fragment.parameter(ValueKind.TEXT, words.isEmpty() ? "" : String.join(" | ", words) + ":*");
    return Fragment.compose(
        ValueKind.DECIMAL,
        "coalesce(ts_rank(fw.words(" + text + "), {0}), 0) * " + (high ? "1.0" : "0.3"),
        SqlWords.query(any));
  }
}
