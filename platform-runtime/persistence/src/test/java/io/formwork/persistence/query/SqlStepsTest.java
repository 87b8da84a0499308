package io.formwork.persistence.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.store.RecordSearch.Environment;
import io.formwork.metadata.model.Step;
import io.formwork.persistence.ModelBuilder;
import io.formwork.persistence.TestApplication;
import io.formwork.persistence.value.ValueKind;
import io.formwork.testdatabase.DatabaseServer;
import io.formwork.testdatabase.DatabaseServerExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The step of a moment is that of its day, wherever the clocks are changed. */
@ExtendWith(DatabaseServerExtension.class)
class SqlStepsTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** In that November, which began twice in St. John's. */
  private static final Instant BEGUN_TWICE = Instant.parse("2009-11-02T12:00:00Z");

  private static final long YEAR = 31_556_952;

  /** Ordinary, skipping midnight or a whole day, going back to midnight and back over it. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Moscow",
          "UTC",
          "America/Sao_Paulo",
          "Pacific/Apia",
          "America/Havana",
          "America/St_Johns",
          "Asia/Kolkata");

  private final Random random = new Random(5);

  @Test
  void namesTheStepOfEveryMoment(DatabaseServer server) {
    try (TestApplication application = TestApplication.open(ModelBuilder.desk().build(), server)) {
      for (String name : ZONES) {
        ZoneId zone = ZoneId.of(name);
        for (Step step : Step.values()) {
          List<Instant> moments = moments(zone, step);
          List<String> expected =
              moments.stream()
                  .map(moment -> step.first(moment.atZone(zone).toLocalDate()).toString())
                  .toList();
          assertEquals(expected, told(application, zone, step, moments), name + " by " + step);
        }
      }
    }
  }

  /** In the years that are written down, before and after them, and where steps meet. */
  private List<Instant> moments(ZoneId zone, Step step) {
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Instant moment =
          i == 0 ? BEGUN_TWICE : NOON.plusSeconds(random.nextLong(-55 * YEAR, 8 * YEAR));
      LocalDate first = step.first(moment.atZone(zone).toLocalDate());
      Instant begun = first.atStartOfDay(zone).toInstant();
      moments.addAll(List.of(moment, begun, begun.minusNanos(1_000), begun.plusSeconds(1_800)));
    }
    return moments;
  }

  private static List<String> told(
      TestApplication application, ZoneId zone, Step step, List<Instant> moments) {
    SqlSteps steps = new SqlSteps(new Environment(NOON, zone, new NothingKnown()));
    Fragment named = steps.of(Fragment.of(ValueKind.MOMENT, "at::timestamptz"), step);
    return application
        .sql()
        .listBinding(
            row -> row.text(1),
            "SELECT ("
                + named.sql()
                + ")::text FROM unnest(?::text[]) WITH ORDINALITY AS m (at, n) ORDER BY n",
            List.of(moments.stream().map(Instant::toString).toList()));
  }
}
