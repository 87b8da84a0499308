package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.core.store.RecordSearch.Mention;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.persistence.value.ValueKind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stretch of a list together with what is read of the records that its rows mention. They are
 * joined to the rows that the stretch has: joined to the table, they would be read of every row
 * that has to be put in order. Whatever way the database takes, the rows keep the order of the
 * stretch.
 */
final class PageOfRows {

  private final Outputs outputs;
  private final String columns;
  private final StringBuilder mentioned = new StringBuilder();

  /**
   * @param rows what the stretch tells of each row
   */
  PageOfRows(
      ApplicationModel model,
      Environment environment,
      SqlWords words,
      Outputs rows,
      List<Mention> mentions) {
    outputs = rows.named("p.v");
    columns =
        IntStream.range(0, rows.columns().size())
            .mapToObj(place -> "v" + place)
            .collect(Collectors.joining(", ", "(", ", place)"));
    int number = 0;
    for (Mention mention : mentions) {
      // Where nobody may see which record it is, there is none.
      if (!rows.get(mention.by()).isEmpty()) {
        String alias = "m" + ++number;
        Joins joins =
            Joins.ofMentioned(model, mention.type(), alias, outputs.get(mention.by()).sql());
        read(mention, new SqlExpressions(joins, environment, words));
        mentioned.append(joins.clause());
      }
    }
  }

  private void read(Mention mention, SqlExpressions expressions) {
    mention
        .outputs()
        .forEach((key, output) -> outputs.put(mention.key(key), expressions.value(output)));
  }

  /** All that is told of each row. */
  Outputs outputs() {
    return outputs;
  }

  /** The statement, around that of the stretch. */
  Fragment around(Fragment stretch) {
    return Fragment.compose(
        ValueKind.TEXT,
        "SELECT {0}\nFROM (SELECT s.*, row_number() OVER ()\nFROM ({1}) s) p{2}{3}\nORDER BY p.place",
        Fragment.list(", ", outputs.columns()),
        stretch,
        Fragment.of(ValueKind.TEXT, columns),
        Fragment.of(ValueKind.TEXT, mentioned.toString()));
  }
}
