package io.formwork.persistence.schema;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of the values of a column when its type changes. A value fits when it comes back
 * from the other type as it was.
 *
 * @param from as PostgreSQL writes it
 */
record Conversion(String from, String to) {

  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

  boolean isNeeded() {
    return !from.equals(to);
  }

  /** Whether PostgreSQL writes every row anew, while nobody else can use the table. */
  boolean rewrites() {
    return isNeeded() && !onlyMoreDigits();
  }

  /** SQL that is true for a value that the other type cannot keep. */
  String unfit(String column) {
    return isNeeded()
        ? "%1$s IS NOT NULL AND CASE WHEN pg_input_is_valid(%1$s::text, '%2$s') THEN %1$s::text::%2$s::text::%3$s IS DISTINCT FROM %1$s ELSE true END"
            .formatted(column, to, from)
        : "false";
  }

  /** More digits before the point and as many after it: only the catalogue changes. */
  private boolean onlyMoreDigits() {
    Matcher narrow = NUMERIC.matcher(from);
    Matcher wide = NUMERIC.matcher(to);
    return narrow.matches()
        && wide.matches()
        && narrow.group(2).equals(wide.group(2))
        && Integer.parseInt(wide.group(1)) >= Integer.parseInt(narrow.group(1));
  }
}
