package io.formwork.persistence.query;

import io.formwork.persistence.value.ValueKind;
import java.util.Optional;

/**
 * Words in texts. The indexes of searchable fields are of the same expressions, see {@code
 * persistence.schema.DesiredIndexes}.
 *
 * @param trigrams the schema of the extension that knows what is written alike, where there is one
 * @param among a condition on the record in which a word is looked for, with {@code {2}} for a
 *     number that differs from word to word: what is said twice the planner says once, and uses it
 *     in one index scan of several; none for all records
 * @param whole whether a beginning of a word is looked for as a whole word
 */
record SqlWords(Optional<String> trigrams, Optional<String> among, boolean whole) {

  /** One wrong letter in a word of six, two in a word of twelve. */
  private static final String ALIKE = "0.4";

  /** In all records. */
  SqlWords(Optional<String> trigrams) {
    this(trigrams, Optional.empty(), false);
  }

  /** The same in some records. */
  SqlWords among(String condition, boolean wholeWords) {
    return new SqlWords(trigrams, Optional.of(condition), wholeWords);
  }

  Fragment has(Fragment text, Fragment word) {
    return found(text, query("{1}"), word);
  }

  Fragment hasBeginning(Fragment text, Fragment word) {
    return found(text, query(whole ? "{1}" : "{1} || ':*'"), word);
  }

  private Fragment found(Fragment text, String query, Fragment word) {
    String where = among.map(condition -> " AND " + condition).orElse("");
    return Fragment.condition(
        "(fw.words({0}) @@ " + query + where + ")", text, word, different(text, word));
  }

  private static Fragment different(Fragment text, Fragment word) {
    int hash = (text.sql() + word.parameters()).hashCode();
    return Fragment.parameter(ValueKind.WHOLE, Integer.MIN_VALUE + (long) hash);
  }

  /** The threshold is set where the index asks for its key, and holds until the statement ends. */
  Fragment hasLikeness(Fragment text, Fragment word) {
    return trigrams
        .map(schema ->
            Fragment.condition(
                "(lower({0}) OPERATOR(%s.%%>) (SELECT CASE WHEN set_config('pg_trgm.word_similarity_threshold', '%s', true) IS NOT NULL THEN {1} END))"
                    .formatted(schema, ALIKE),
                text,
                word))
        .orElse(Fragment.condition("FALSE"));
  }

  /** Any of the words, for a rank. */
  static Fragment query(Fragment words) {
    return Fragment.compose(ValueKind.TEXT, query("{0}"), words);
  }

  private static String query(String words) {
    return "to_tsquery('pg_catalog.russian', " + words + ")";
  }
}
