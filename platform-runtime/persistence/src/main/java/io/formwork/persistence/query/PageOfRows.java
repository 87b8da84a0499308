package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Mention;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.value.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * A stretch of a list together with what is read of the records that its rows mention. They are
 * joined to the rows that the stretch has: joined to the table, they would be read of every row
 * that has to be put in order. Whatever way the database takes, the rows keep the order of the
 * stretch.
 */
final class PageOfRows {

  private final Map<String, Fragment> outputs = new LinkedHashMap<>();
  private final String columns;
  private final StringBuilder mentioned = new StringBuilder();

  /**
   * @param rows what the stretch tells of each row, by key
   */
  PageOfRows(
      ApplicationModel model,
      Environment environment,
      SqlWords words,
      Map<String, Fragment> rows,
      List<Mention> mentions) {
    StringJoiner named = new StringJoiner(", ", "(", ", place)");
    rows.forEach((key, value) -> {
      String column = "v" + outputs.size();
      named.add(column);
      outputs.put(key, new Fragment("p." + column, List.of(), value.kind(), value.type()));
    });
    columns = named.toString();
    for (Mention mention : mentions) {
      // Where nobody may see which record it is, there is none.
      if (!output(rows, mention).isEmpty()) {
        String alias = "m" + outputs.size();
        String by = output(outputs, mention).sql();
        Joins joins = Joins.ofMentioned(model, mention.type(), alias, by);
        read(mention, new SqlExpressions(joins, environment, words));
        mentioned.append(joins.clause());
      }
    }
  }

  private static Fragment output(Map<String, Fragment> outputs, Mention mention) {
    return Objects.requireNonNull(outputs.get(mention.by()), mention.by());
  }

  private void read(Mention mention, SqlExpressions expressions) {
    mention
        .outputs()
        .forEach((key, output) -> outputs.put(mention.key(key), expressions.value(output)));
  }

  /** All that is told of each row, by key. */
  Map<String, Fragment> outputs() {
    return outputs;
  }

  /** The statement, around that of the stretch. */
  Fragment around(Fragment stretch) {
    return Fragment.compose(
        ValueKind.TEXT,
        "SELECT {0}\nFROM (SELECT s.*, row_number() OVER ()\nFROM ({1}) s) p{2}{3}\nORDER BY p.place",
        Fragment.list(", ", List.copyOf(outputs.values())),
        stretch,
        Fragment.of(ValueKind.TEXT, columns),
        Fragment.of(ValueKind.TEXT, mentioned.toString()));
  }
}
