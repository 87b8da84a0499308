package io.formwork.persistence.query;

import io.formwork.persistence.value.ValueKind;
import java.util.Optional;

/**
 * Words in texts. The indexes of searchable fields are of the same expressions, see {@code
 * persistence.schema.DesiredIndexes}.
 *
 * @param trigrams the schema of the extension that knows what is written alike, where there is one
 */
record SqlWords(Optional<String> trigrams) {

  /** One wrong letter in a word of six, two in a word of twelve. */
  private static final String ALIKE = "0.4";

  Fragment has(Fragment text, Fragment word) {
    return Fragment.condition("(fw.words({0}) @@ " + query("{1}") + ")", text, word);
  }

  Fragment hasBeginning(Fragment text, Fragment word) {
    return Fragment.condition("(fw.words({0}) @@ " + query("{1} || ':*'") + ")", text, word);
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
