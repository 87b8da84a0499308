package io.formwork.persistence.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
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

  /**
   * SQL for the value as the other type. Numbers stay numbers: 5.00 is no way to write a bigint.
   */
  String converted(String column) {
    return isOfNumbers() ? column + "::" + to : column + "::text::" + to;
  }

  /** SQL that is true for a value that the other type cannot keep. */
  String unfit(String column) {
    if (!isNeeded()) {
      return "false";
    }
    return isOfNumbers() ? unfitNumber(column) : unfitText(column);
  }

  private String unfitText(String column) {
    return "%1$s IS NOT NULL AND CASE WHEN pg_input_is_valid(%1$s::text, '%2$s') THEN %1$s::text::%2$s::text::%3$s IS DISTINCT FROM %1$s ELSE true END"
        .formatted(column, to, from);
  }

  /** It has more digits than there is room for, before the point or after it. */
  private String unfitNumber(String column) {
    Matcher digits = NUMERIC.matcher(to);
    int scale = digits.matches() ? Integer.parseInt(digits.group(2)) : 0;
    BigDecimal beyond =
        digits.matches()
            ? BigDecimal.TEN.pow(Integer.parseInt(digits.group(1)) - scale)
            : new BigDecimal(BigInteger.TWO.pow(Long.SIZE - 1));
    return "%1$s IS NOT NULL AND NOT (abs(%1$s::numeric) < %2$s AND round(%1$s::numeric, %3$d) = %1$s::numeric)"
        .formatted(column, beyond.toPlainString(), scale);
  }

  private boolean isOfNumbers() {
    return isNumber(from) && isNumber(to);
  }

  private static boolean isNumber(String type) {
    return type.equals("bigint") || NUMERIC.matcher(type).matches();
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
