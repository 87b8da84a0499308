package io.formwork.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.dashboard.Period;
import io.formwork.core.query.Filter;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterValuesTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final FilterValues VALUES =
      new FilterValues(Instant.parse("2026-03-10T22:30:00Z"), MOSCOW);

  @Test
  void daysBeginAtMidnightOfTheApplicationAndTheLastOneIsIn() {
    FieldPath path = path(new FieldType.Moment());
    assertEquals(
        Optional.of(
            new Filter.Between(
                path,
                Optional.of(Instant.parse("2026-02-28T21:00:00Z")),
                Optional.of(Instant.parse("2026-03-31T21:00:00Z")))),
        VALUES.filter(path, "2026-03-01..2026-03-31"));
  }

  @Test
  void aPeriodByNameIsCountedFromTodayThere() {
    LocalDate today = LocalDate.of(2026, 3, 11);
    assertEquals(
        new Period(Optional.of(today.minusDays(6)), Optional.of(today.plusDays(1))),
        VALUES.period("last_7_days"));
  }

  @Test
  void whatCannotBeReadFiltersNothing() {
    assertEquals(Optional.empty(), VALUES.filter(path(new FieldType.Reference("user")), "x"));
    assertEquals(Optional.empty(), VALUES.filter(path(new FieldType.Day()), "2026-99-01.."));
  }

  private static FieldPath path(FieldType type) {
    Field field = Field.of("field", Label.of("Field"), type).column("field").build();
    return new FieldPath(List.of(field));
  }
}
