package io.formwork.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.formwork.core.actor.Actor;
import io.formwork.core.dashboard.Period;
import io.formwork.core.query.Filter;
import io.formwork.core.record.Values;
import io.formwork.metadata.ApplicationReader;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.FieldPath;
import io.formwork.metadata.model.FieldType;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.source.FolderSource;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterValuesTest {

  private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
  private static final FilterValues VALUES =
      new FilterValues(Instant.parse("2026-03-10T22:30:00Z"), MOSCOW, beholder());

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

  @Test
  void daysByTheirDistanceFromToday() {
    assertEquals(days("2026-03-10", "2026-03-11"), VALUES.period("yesterday"));
    assertEquals(days("2026-03-09", "2026-03-16"), VALUES.period("this_week"));
    assertEquals(days("2026-02-01", "2026-03-01"), VALUES.period("last_month"));
    assertEquals(days("2026-01-01", "2026-04-01"), VALUES.period("this_quarter"));
    assertEquals(days("2025-10-01", "2026-01-01"), VALUES.period("last_quarter"));
    assertEquals(days("2026-03-11", "2026-03-25"), VALUES.period("next_14_days"));
    assertEquals(days("2026-03-05", "2026-03-06"), VALUES.period("2026-03-05"));
  }

  @Test
  void overdueIsUpToNowAndOfADateUpToToday() {
    FieldPath moment = path(new FieldType.Moment());
    assertEquals(
        Optional.of(
            new Filter.Between(
                moment, Optional.empty(), Optional.of(Instant.parse("2026-03-10T22:30:00Z")))),
        VALUES.filter(moment, "overdue"));
    FieldPath day = path(new FieldType.Day());
    assertEquals(
        Optional.of(
            new Filter.Between(day, Optional.of(LocalDate.of(2026, 3, 11)), Optional.empty())),
        VALUES.filter(day, "ahead"));
  }

  @Test
  void nothingSomethingAllAndNone() {
    FieldPath tags = path(new FieldType.Tags(40, 20));
    List<Object> both = List.of("vip", "1с");
    assertEquals(Optional.of(new Filter.OneOf(tags, both)), VALUES.filter(tags, "VIP,1С"));
    assertEquals(Optional.of(new Filter.Every(tags, both)), VALUES.filter(tags, "vip,&,1с"));
    assertEquals(Optional.of(new Filter.NoneOf(tags, both)), VALUES.filter(tags, "!,vip,1с"));
    assertEquals(Optional.of(new Filter.Empty(tags, true)), VALUES.filter(tags, "()"));
    assertEquals(Optional.of(new Filter.Empty(tags, false)), VALUES.filter(tags, "(*),&"));
    FieldPath choice = path(new FieldType.Choice("category"));
    assertEquals(
        Optional.of(
            new Filter.Either(
                choice, new Filter.OneOf(choice, List.of("mail")), new Filter.Empty(choice, true))),
        VALUES.filter(choice, "mail,()"));
    assertEquals(Optional.of(new Filter.Empty(choice, true)), VALUES.filter(choice, "()"));
  }

  @Test
  void whoLooksIsMeantByMe() {
    FieldPath user = path(new FieldType.Reference("user"));
    assertEquals(Optional.of(new Filter.OneOf(user, List.of(5L))), VALUES.filter(user, "@me"));
    FieldPath unit = path(new FieldType.Reference("unit"));
    assertEquals(Optional.of(new Filter.OneOf(unit, List.of())), VALUES.filter(unit, "@my_units"));
  }

  @Test
  void openStatesAreThoseThatAreNotFinal() {
    FieldPath state = path(new FieldType.State("ticket"));
    assertEquals(
        Optional.of(new Filter.OneOf(state, List.of("solved", "closed", "cancelled"))),
        VALUES.filter(state, "@closed"));
    assertEquals(
        Optional.of(
            new Filter.OneOf(
                state,
                List.of(
                    "assigning",
                    "in_work",
                    "line_change_asked",
                    "closing_asked",
                    "checking",
                    "rating",
                    "solved"))),
        VALUES.filter(state, "@open,solved"));
  }

  @Test
  void aTextContainsOrBegins() {
    FieldPath text = path(new FieldType.Text(9));
    assertEquals(Optional.of(new Filter.Contains(text, "T-")), VALUES.filter(text, "T-"));
    assertEquals(Optional.of(new Filter.Begins(text, "T-")), VALUES.filter(text, "^T-"));
    assertEquals(Optional.of(new Filter.Contains(text, "^")), VALUES.filter(text, "^"));
  }

  @ParameterizedTest
  @CsvSource({
    "14, last_14_days",
    "+7, next_7_days",
    "1.3.2026, 2026-03-01",
    "1.3.2026 - 31.3.2026, 2026-03-01..2026-03-31",
    "2026-03-01.., 2026-03-01..",
    "–31.12.2026, ..2026-12-31",
    "last_week, last_week",
    "31.2.2026x,",
    "-,",
    "когда-нибудь,"
  })
  void daysAsTheyAreTyped(String typed, String written) {
    assertEquals(Optional.ofNullable(written), DayWords.read(typed));
  }

  private static Period days(String first, String until) {
    return new Period(Optional.of(LocalDate.parse(first)), Optional.of(LocalDate.parse(until)));
  }

  private static Beholder beholder() {
    ApplicationModel desk =
        new ApplicationReader()
            .read(new FolderSource(Path.of("..", ".."))).models().stream()
                .filter(model -> model.name().equals("support_desk"))
                .findFirst()
                .orElseThrow();
    Actor petrov =
        new Actor(5, "petrov", "Пётр Петров", Locale.of("ru"), Set.of("agent"), Values.none());
    return new Beholder(petrov, desk);
  }

  private static FieldPath path(FieldType type) {
    Field field = Field.of("field", Label.of("Field"), type).column("field").build();
    return new FieldPath(List.of(field));
  }
}
