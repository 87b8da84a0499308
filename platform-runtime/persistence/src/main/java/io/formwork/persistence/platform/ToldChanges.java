package io.formwork.persistence.platform;

import io.formwork.core.store.ReleaseStore.Headline;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.core.store.ReleaseStore.Told;
import io.formwork.metadata.model.Label;
import io.formwork.persistence.jdbc.Row;
import io.formwork.persistence.jdbc.Sql;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What releases have changed, as people were told. */
record ToldChanges(Sql sql) {

  private static final String ENGLISH = "en";

  private static final String ADD =
      """
      INSERT INTO fw.release_change (app, number, place, action, address, risk,
        summary, summary_en, effects, effects_en)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[])
      """;

  private static final String COLUMNS =
      "SELECT action, address, risk, summary, summary_en, effects, effects_en, number";

  private static final String OF =
      COLUMNS + " FROM fw.release_change WHERE app = ? AND number = ? ORDER BY place";

  private static final String HEADLINES =
      COLUMNS
          + """
          , (SELECT count(*) FROM fw.release_change every
             WHERE every.app = first.app AND every.number = first.number)
          FROM fw.release_change first WHERE app = ? AND place = 0
          """;

  void add(Release release, List<Told> changes) {
    for (int place = 0; place < changes.size(); place++) {
      Told change = changes.get(place);
      sql.change(
          ADD,
          release.app(),
          release.number(),
          place,
          change.action(),
          change.address(),
          change.risk(),
          change.summary().text(),
          english(change.summary()),
          change.effects().stream().map(Label::text).toList(),
          change.effects().stream().map(ToldChanges::english).toList());
    }
  }

  List<Told> of(String app, long number) {
    return sql.list(ToldChanges::told, OF, app, number);
  }

  Map<Long, Headline> headlines(String app) {
    Map<Long, Headline> headlines = new LinkedHashMap<>();
    sql.list(
        row -> headlines.put(row.number(8), new Headline(told(row), row.number(9))),
        HEADLINES,
        app);
    return headlines;
  }

  private static Told told(Row row) throws SQLException {
    List<String> effects = row.textsIfAny(6).orElseThrow();
    List<String> english = row.textsIfAny(7).orElseThrow();
    return new Told(
        row.text(1),
        row.text(2),
        row.text(3),
        label(row.text(4), row.text(5)),
        IntStream.range(0, effects.size())
            .mapToObj(index -> label(effects.get(index), english.get(index)))
            .toList());
  }

  private static Label label(String text, String english) {
    return new Label(text, Map.of(ENGLISH, english));
  }

  private static String english(Label label) {
    return label.translations().getOrDefault(ENGLISH, label.text());
  }
}
