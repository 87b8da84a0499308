package io.formwork.persistence.schema;

import io.formwork.core.deployment.Change.Risk;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What becomes of the values of a column when its type changes. */
final class TypeChange {

  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(\\d+)\\)");

  /** Every value of the first type is a value of the second. */
  private static final Set<String> EXACT =
      Set.of(
          "bigint text",
          "boolean text",
          "date text",
          "time without time zone text",
          "timestamp with time zone text",
          "jsonb text");

  private TypeChange() {}

  static Risk risk(String from, String to) {
    boolean numericToText = from.startsWith("numeric") && to.equals("text");
    boolean keeps = EXACT.contains(from + " " + to) || numericToText || widens(from, to);
    return keeps ? Risk.REWRITES_DATA : Risk.LOSES_DATA;
  }

  private static boolean widens(String from, String to) {
    Matcher wide = NUMERIC.matcher(to);
    if (!wide.matches()) {
      return false;
    }
    int scale = Integer.parseInt(wide.group(2));
    int whole = Integer.parseInt(wide.group(1)) - scale;
    if (from.equals("bigint")) {
      return whole >= 19;
    }
    Matcher narrow = NUMERIC.matcher(from);
    return narrow.matches()
        && scale >= Integer.parseInt(narrow.group(2))
        && whole >= Integer.parseInt(narrow.group(1)) - Integer.parseInt(narrow.group(2));
  }
}
