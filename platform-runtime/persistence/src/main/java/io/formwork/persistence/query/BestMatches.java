package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Ranking;
import io.formwork.core.store.RecordSearch.Weighed;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.jdbc.Sql;
import io.formwork.persistence.schema.IdBlocks;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records that a search found, the best first. Texts are taken apart for the rank, which is
 * dear, so it is asked of the newest few hundred only. A word that is everywhere is found among the
 * newest records; only what is rare there is looked for further back, where it is rare too.
 */
final class BestMatches {

  private static final int JUDGED = 200;

  /**
   * How many of the newest blocks of records are looked at one after another; all of them in the
   * end. A beginning leads to every word that begins so, which takes ten times as long as a word.
   */
  private static final List<Look> LOOKS =
      List.of(new Look(2, true), new Look(2, false), new Look(13, false));

  private final ApplicationModel model;
  private final Sql sql;
  private final SqlWords words;

  BestMatches(ApplicationModel model, Sql sql, SqlWords words) {
    this.model = model;
    this.sql = sql;
    this.words = words;
  }

  private record Look(long blocks, boolean whole) {}

  List<Long> of(Ranking ranking) {
    // What is found by no word is found by an index at once.
    long newest = ranking.words().isEmpty() ? 0 : newest(ranking);
    for (Look look : LOOKS) {
      List<Long> found =
          look.blocks() < IdBlocks.upTo(newest) ? found(ranking, newest, look) : List.of();
      if (found.size() == Math.min(JUDGED, ranking.most())) {
        return found;
      }
    }
    return found(ranking, words, 0);
  }

  private long newest(Ranking ranking) {
    Joins joins = new Joins(model, ranking.from());
    return sql.one(
        row -> row.numberIfAny(1).orElse(0L),
        "SELECT max(" + joins.id() + ") FROM " + joins.clause());
  }

  private List<Long> found(Ranking ranking, long newest, Look look) {
    String id = new Joins(model, ranking.from()).id();
    String among = IdBlocks.isAmong(id, newest, look.blocks(), "{2}");
    SqlWords here = new SqlWords(words.trigrams(), Optional.of(among), look.whole());
    return found(ranking, here, IdBlocks.first(newest, look.blocks()));
  }

  private List<Long> found(Ranking ranking, SqlWords here, long first) {
    Fragment statement = statement(ranking, here, first);
    return sql.listBinding(row -> row.number(1), statement.sql(), statement.parameters());
  }

  /**
   * The order by a calculated id keeps the database from walking along the table until it has
   * enough: it does not know how rare the beginning of a word is.
   */
  private Fragment statement(Ranking ranking, SqlWords here, long first) {
    Joins joins = new Joins(model, ranking.from());
    SqlExpressions expressions = new SqlExpressions(joins, ranking.environment(), here);
    List<Fragment> texts = new ArrayList<>();
    List<Fragment> weights = new ArrayList<>();
    for (Weighed weighed : ranking.texts()) {
      String name = "text" + texts.size();
      texts.add(
          Fragment.compose(ValueKind.TEXT, "{0} AS " + name, expressions.value(weighed.text())));
      weights.add(weight(name, weighed.high(), ranking.words()));
    }
    Fragment where = expressions.condition(ranking.where());
    String since = first > 0 ? " AND " + joins.id() + " >= " + first : "";
    return Fragment.compose(
        ValueKind.WHOLE,
        "SELECT id\nFROM (SELECT %1$s AS id, {0}\nFROM {1}\nWHERE {2}%2$s\nORDER BY fw.in_turn(%1$s) DESC\nLIMIT %3$d) newest\nORDER BY {3} DESC, id DESC\nLIMIT %4$d"
            .formatted(joins.id(), since, JUDGED, ranking.most()),
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
