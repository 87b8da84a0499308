package io.formwork.persistence.query;

import io.formwork.metadata.model.FieldType;
import io.formwork.persistence.value.ValueKind;
import java.math.BigDecimal;

/** Figures over the rows of a group, and what they are grouped by. */
final class SqlFigures {

  private SqlFigures() {}

  static Fragment rows() {
    return Fragment.of(ValueKind.WHOLE, "count(*)");
  }

  static Fragment different(Fragment of) {
    return Fragment.compose(ValueKind.WHOLE, "count(DISTINCT {0})", of);
  }

  static Fragment sum(Fragment of) {
    return switch (of.kind()) {
      case SPAN -> Fragment.compose(ValueKind.SPAN, "fw.span(sum({0}))", of);
      case WHOLE -> Fragment.compose(ValueKind.WHOLE, "fw.whole(sum({0}))", of);
      case DECIMAL, TEXT, FLAG, DAY, TIME, MOMENT, TEXTS, NUMBERS, JSON, FILES ->
          Fragment.compose(of.kind(), "sum({0})", of);
    };
  }

  static Fragment average(Fragment of) {
    return of.kind() == ValueKind.SPAN
        ? Fragment.compose(ValueKind.SPAN, "fw.span(avg({0}))", of)
        : Fragment.compose(ValueKind.DECIMAL, "trunc(avg({0}), 10)", of);
  }

  /**
   * A sum of sums.
   *
   * @param filled how many values each of them is of
   */
  static Fragment total(ValueKind kind, Fragment filled, Fragment sum) {
    String total = "CASE WHEN sum({0}) > 0 THEN sum({1}) END";
    return switch (kind) {
      case SPAN -> Fragment.compose(ValueKind.SPAN, "fw.span(" + total + ")", filled, sum);
      case WHOLE -> Fragment.compose(ValueKind.WHOLE, "fw.whole(" + total + ")", filled, sum);
      case DECIMAL, TEXT, FLAG, DAY, TIME, MOMENT, TEXTS, NUMBERS, JSON, FILES ->
          Fragment.compose(kind, total, filled, sum);
    };
  }

  /** The average of what sums are made of; as {@link #total}. */
  static Fragment mean(ValueKind kind, Fragment filled, Fragment sum) {
    String mean = "CASE WHEN sum({0}) > 0 THEN sum({1}) / sum({0}) END";
    return kind == ValueKind.SPAN
        ? Fragment.compose(ValueKind.SPAN, "fw.span(" + mean + ")", filled, sum)
        : Fragment.compose(ValueKind.DECIMAL, "trunc(" + mean + ", 10)", filled, sum);
  }

  static Fragment least(Fragment of) {
    return Fragment.compose(of.kind(), "min({0})", of);
  }

  static Fragment most(Fragment of) {
    return Fragment.compose(of.kind(), "max({0})", of);
  }

  static Fragment percentile(Fragment of, BigDecimal share) {
    return Fragment.compose(
        of.kind(),
        "percentile_disc({0}::double precision) WITHIN GROUP (ORDER BY {1})",
        Fragment.parameter(ValueKind.DECIMAL, share),
        of);
  }

  /** Each tag is a group; what has none is in the group without a name. */
  static Fragment grouped(Fragment value) {
    return value.type().filter(FieldType.Tags.class::isInstance).isPresent()
        ? Fragment.compose(ValueKind.TEXT, "unnest(coalesce({0}, ARRAY[NULL::text]))", value)
        : value;
  }
}
