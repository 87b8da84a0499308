package io.formwork.persistence.query;

import io.formwork.metadata.expression.Expression.Function;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.value.ValueKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The functions of the language. */
final class SqlFunctions {

  private final ZoneId zone;
  private final SqlWords words;

  SqlFunctions(ZoneId zone, SqlWords words) {
    this.zone = zone;
    this.words = words;
  }

  Fragment of(Function function, List<Fragment> arguments) {
    if (function == Function.COUNT) {
      return count(arguments.getFirst());
    }
    if (arguments.stream().anyMatch(Fragment::isEmpty)) {
      return Fragment.EMPTY;
    }
    Fragment first = arguments.getFirst();
    return switch (function) {
      case DAYS -> span(first, "86400000000");
      case HOURS -> span(first, "3600000000");
      case MINUTES -> span(first, "60000000");
      case CONTAINS -> contains(first, arguments.get(1));
      case STARTS_WITH -> condition("starts_with({0}, {1})", arguments);
      case ENDS_WITH -> condition("(right({0}, length({1})) = {1})", arguments);
      case MATCHES -> condition("({0} ~ {1})", arguments);
      case LOWER -> lower(first);
      case UPPER -> Fragment.compose(ValueKind.TEXT, "upper({0})", first);
      case SIZE -> Fragment.compose(ValueKind.WHOLE, "length({0})::bigint", first);
      case COUNT -> throw new IllegalStateException("Counted above");
      case TIME ->
          Fragment.compose(
              ValueKind.TIME,
              "({0} AT TIME ZONE " + Identifiers.literal(zone.getId()) + ")::time",
              first);
      case START_OF_DAY ->
          Fragment.compose(
              ValueKind.MOMENT,
              "fw.moment(fw.start_of_day({0}, " + Identifiers.literal(zone.getId()) + "), 0)",
              first);
      case START_OF_WEEK -> startOf("week", first);
      case START_OF_MONTH -> startOf("month", first);
      case START_OF_QUARTER -> startOf("quarter", first);
      case START_OF_YEAR -> startOf("year", first);
      case ADD_MONTHS ->
          Fragment.compose(ValueKind.DAY, "fw.months_later({0}, {1})", first, arguments.get(1));
      case HAS_WORD -> words.has(first, arguments.get(1));
      case HAS_BEGINNING -> words.hasBeginning(first, arguments.get(1));
      case HAS_LIKENESS -> words.hasLikeness(first, arguments.get(1));
      case ROUND ->
          Fragment.compose(
              ValueKind.DECIMAL, "round({0}::numeric, {1}::int)", first, arguments.get(1));
      case DATE ->
          Fragment.compose(
              ValueKind.DAY,
              "({0} AT TIME ZONE " + Identifiers.literal(zone.getId()) + ")::date",
              first);
    };
  }

  private static Fragment startOf(String step, Fragment day) {
    return Fragment.compose(ValueKind.DAY, "date_trunc('" + step + "', {0}::timestamp)::date", day);
  }

  private static Fragment count(Fragment list) {
    if (list.kind() == ValueKind.FILES) {
      return Fragment.compose(
          ValueKind.WHOLE, "coalesce(jsonb_array_length({0}), 0)::bigint", list);
    }
    return list.isEmpty()
        ? Fragment.of(ValueKind.WHOLE, "0::bigint")
        : Fragment.compose(ValueKind.WHOLE, "coalesce(cardinality({0}), 0)::bigint", list);
  }

  private static Fragment span(Fragment count, String microseconds) {
    return Fragment.compose(ValueKind.SPAN, "fw.span({0}::numeric * " + microseconds + ")", count);
  }

  /** LIKE with a known text can use the trigram index; other texts are looked for one by one. */
  private static Fragment contains(Fragment text, Fragment part) {
    if (part.parameters().size() == 1
        && part.sql().startsWith("?")
        && part.parameters().getFirst() instanceof String known) {
      String pattern = "%" + known.replaceAll("[\\\\%_]", "\\\\$0") + "%";
      return Fragment.condition(
          "({0} LIKE {1})", text, Fragment.parameter(ValueKind.TEXT, pattern));
    }
    return Fragment.condition("(strpos({0}, {1}) > 0)", text, part);
  }

  /** A known text is lowered here, so that what is made of it is known too. */
  private static Fragment lower(Fragment text) {
    if (text.sql().startsWith("?") && text.parameters().getFirst() instanceof String known) {
      return Fragment.parameter(ValueKind.TEXT, known.toLowerCase(Locale.ROOT));
    }
    return Fragment.compose(ValueKind.TEXT, "lower({0})", text);
  }

  private static Fragment condition(String pattern, List<Fragment> arguments) {
    return Fragment.condition(pattern, arguments.toArray(Fragment[]::new));
  }
}
