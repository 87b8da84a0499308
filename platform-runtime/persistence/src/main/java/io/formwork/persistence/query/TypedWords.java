package io.formwork.persistence.query;

import io.formwork.persistence.jdbc.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words that people search by, as the database of this application knows them. */
final class TypedWords {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final int LONGEST = 100;
  private static final int MOST = 10;

  private static final String MEANINGFUL =
      """
      SELECT word FROM unnest(?::text[]) WITH ORDINALITY AS typed (word, place)
      WHERE numnode(to_tsquery('pg_catalog.russian', word)) > 0
      ORDER BY place
      """;

  private static final String TRIGRAMS =
      """
      SELECT quote_ident(n.nspname)
      FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
      WHERE o.opcname = 'gin_trgm_ops'
      """;

  private final Sql sql;
  private volatile Optional<SqlWords> known = Optional.empty();

  TypedWords(Sql sql) {
    this.sql = sql;
  }

  /** Those that are not in every text. */
  List<String> of(String typed) {
    List<String> parts =
        Arrays.stream(NO_WORD.split(typed.toLowerCase(Locale.ROOT).replace('ё', 'е')))
            .filter(part -> !part.isEmpty() && part.length() <= LONGEST)
            .limit(MOST)
            .toList();
    return parts.isEmpty()
        ? List.of()
        : sql.listBinding(row -> row.text(1), MEANINGFUL, List.of(parts));
  }

  /** What the database has does not change while it is in use. */
  SqlWords inSql() {
    if (known.isEmpty()) {
      known = Optional.of(new SqlWords(sql.first(row -> row.text(1), TRIGRAMS)));
    }
    return known.orElseThrow();
  }
}
