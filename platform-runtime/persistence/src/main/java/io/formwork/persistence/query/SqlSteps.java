package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.metadata.model.Step;
import io.formwork.metadata.summary.Beginnings;
import io.formwork.persistence.schema.Identifiers;
import io.formwork.persistence.value.ValueKind;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What dates are grouped by: the first day of the day, week, month, quarter or year, in the zone of
 * the people who look. To ask of each of a million moments what the clock showed there costs more
 * than to count them; so the steps of the years around now are written down as the moments at which
 * they begin, and a moment is looked for among those. One that lies outside is calculated.
 *
 * @param environment with the zone, and the time around which most moments lie
 */
record SqlSteps(Environment environment) {

  Fragment of(Fragment value, Step step) {
    if (value.kind() != ValueKind.MOMENT) {
      return calculated("{0}::timestamp", value, step);
    }
    Fragment calculated = calculated("{0} AT TIME ZONE " + zone(), value, step);
    return Beginnings.areSoonest(environment.zone()) ? known(value, step, calculated) : calculated;
  }

  private static Fragment calculated(String local, Fragment value, Step step) {
    String first = "date_trunc(" + Identifiers.literal(step.word()) + ", " + local + ")::date";
    return Fragment.compose(ValueKind.DAY, first, value);
  }

  /** What begins last has no end here, so it has no name either. */
  private Fragment known(Fragment moment, Step step, Fragment otherwise) {
    List<LocalDate> days = days(step);
    Stream<LocalDate> named = days.subList(0, days.size() - 1).stream();
    Stream<Object> begun =
        days.stream().map(day -> day.atStartOfDay(environment.zone()).toInstant());
    return Fragment.compose(
        ValueKind.DAY,
        "coalesce((%s::date[])[width_bucket({0}, %s::timestamptz[])], {1})"
            .formatted(array(named), array(begun)),
        moment,
        otherwise);
  }

  private static String array(Stream<?> values) {
    return Identifiers.literal(
        values.map(Object::toString).collect(Collectors.joining(",", "{", "}")));
  }

  private List<LocalDate> days(Step step) {
    LocalDate now = step.first(environment.now().atZone(environment.zone()).toLocalDate());
    int before = before(step);
    int all = before + before / 10 + 2;
    return Stream.iterate(step.later(now, -before), day -> step.later(day, 1)).limit(all).toList();
  }

  /** How many of them before now are written down; a few hundred cost a statement nothing. */
  private static int before(Step step) {
    return switch (step) {
      case DAY -> 1_100;
      case WEEK -> 520;
      case MONTH -> 240;
      case QUARTER -> 80;
      case YEAR -> 40;
    };
  }

  private String zone() {
    return Identifiers.literal(environment.zone().getId());
  }
}
