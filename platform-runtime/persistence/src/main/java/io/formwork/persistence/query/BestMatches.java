package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Ranking;
import io.formwork.core.store.RecordSearch.Weighed;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The records that a search found, the best first. Texts are taken apart for the rank, which is
 * dear, so it is asked of the newest few hundred only. A word that is everywhere is found among the
 * newest records; only what is rare there is looked for further back, where it is rare too.
 */
final class BestMatches {

  /** How many of the newest records are looked at first, and then; after that all. */
  private static final List<Long> NEWEST = List.of(20_000L, 200_000L);

  private static final int JUDGED = 200;

  private final ApplicationModel model;
  private final Sql sql;
  private final SqlWords words;

  BestMatches(ApplicationModel model, Sql sql, SqlWords words) {
    this.model = model;
    this.sql = sql;
    this.words = words;
  }

  List<Long> of(Ranking ranking) {
    long newest = newest(ranking);
    for (long window : NEWEST) {
      List<Long> found =
          window < newest ? among(ranking, OptionalLong.of(newest - window)) : List.of();
      if (found.size() == Math.min(JUDGED, ranking.most())) {
        return found;
      }
    }
    return among(ranking, OptionalLong.empty());
  }

  private long newest(Ranking ranking) {
    Joins joins = new Joins(model, ranking.from());
    return sql.one(
        row -> row.numberIfAny(1).orElse(0L),
        "SELECT max(" + joins.id() + ") FROM " + joins.clause());
  }

  private List<Long> among(Ranking ranking, OptionalLong after) {
    Fragment statement = statement(ranking, after);
    return sql.listBinding(row -> row.number(1), statement.sql(), statement.parameters());
  }

  /**
   * The order by a calculated id keeps the database from walking along the table until it has
   * enough: it does not know how rare the beginning of a word is.
   */
  private Fragment statement(Ranking ranking, OptionalLong after) {
    Joins joins = new Joins(model, ranking.from());
    SqlExpressions expressions = new SqlExpressions(joins, ranking.environment(), words);
    List<Fragment> texts = new ArrayList<>();
    List<Fragment> weights = new ArrayList<>();
    for (Weighed weighed : ranking.texts()) {
      String name = "text" + texts.size();
      texts.add(
          Fragment.compose(ValueKind.TEXT, "{0} AS " + name, expressions.value(weighed.text())));
      weights.add(weight(name, weighed.high(), ranking.words()));
    }
    Fragment where = expressions.condition(ranking.where());
    String beginning = after.isPresent() ? " AND " + joins.id() + " > " + after.getAsLong() : "";
    return Fragment.compose(
        ValueKind.WHOLE,
        "SELECT id\nFROM (SELECT %1$s AS id, {0}\nFROM {1}\nWHERE {2}%2$s\nORDER BY %1$s + 0 DESC\nLIMIT %3$d) newest\nORDER BY {3} DESC, id DESC\nLIMIT %4$d"
            .formatted(joins.id(), beginning, JUDGED, ranking.most()),
        Fragment.list(", ", texts),
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
