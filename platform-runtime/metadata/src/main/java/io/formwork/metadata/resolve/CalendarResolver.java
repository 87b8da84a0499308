package io.formwork.metadata.resolve;

import io.formwork.metadata.definition.Definition;
import io.formwork.metadata.definition.Kind;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.WorkCalendar;
import io.formwork.metadata.value.Durations;
import io.formwork.metadata.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Calendars, the built-in one that never rests included. */
final class CalendarResolver {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final Duration DAY = Duration.ofDays(1);

  private final Resolution resolution;

  CalendarResolver(Resolution resolution) {
    this.resolution = resolution;
  }

  SequencedMap<String, WorkCalendar> all() {
    SequencedMap<String, WorkCalendar> all = new LinkedHashMap<>();
    Label always = resolution.texts().of(WorkCalendar.ALWAYS);
    all.put(
        WorkCalendar.ALWAYS,
        new WorkCalendar(WorkCalendar.ALWAYS, always, DAY, Map.of(), Set.of(), Set.of()));
    resolution.written().all(Kind.CALENDAR).forEach(d -> all.put(d.name(), calendar(d)));
    return all;
  }

  private WorkCalendar calendar(Definition definition) {
    YamlNode.Mapping content = definition.content();
    String address = "calendar." + definition.name();
    return new WorkCalendar(
        definition.name(),
        resolution
            .labels()
            .label(address, content.scalar("title"), definition.name(), definition.span()),
        content.text("day").flatMap(Durations::parse).orElse(DAY),
        hours(content.mapping("hours")),
        days(content.scalars("holidays")),
        days(content.scalars("working_days")));
  }

  private Map<DayOfWeek, List<WorkCalendar.Range>> hours(YamlNode.Mapping written) {
    Map<DayOfWeek, List<WorkCalendar.Range>> hours = new EnumMap<>(DayOfWeek.class);
    for (YamlNode.Entry entry : written.list()) {
      List<WorkCalendar.Range> ranges = new ArrayList<>();
      for (YamlNode.Scalar range : written.scalars(entry.name())) {
        range(range).ifPresent(ranges::add);
      }
      daysOfWeek(entry.key()).forEach(day -> hours.put(day, List.copyOf(ranges)));
    }
    return hours;
  }

  private List<DayOfWeek> daysOfWeek(YamlNode.Scalar key) {
    String[] ends = key.text().split("-", 2);
    int from = DAYS.indexOf(ends[0]);
    int until = DAYS.indexOf(ends[ends.length - 1]);
    if (from < 0 || until < from) {
      wrong("a day or days such as sat or mon-fri", key);
      return List.of();
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (int day = from; day <= until; day++) {
      days.add(DayOfWeek.of(day + 1));
    }
    return days;
  }

  private Optional<WorkCalendar.Range> range(YamlNode.Scalar written) {
    try {
      String[] ends = written.text().split("-", 2);
      LocalTime until = ends[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
      LocalTime from = LocalTime.parse(ends[0]);
      if (until.isAfter(from) || until.equals(LocalTime.MIDNIGHT)) {
        return Optional.of(new WorkCalendar.Range(from, until));
      }
    } catch (DateTimeException e) {
      // told below, as any other range that cannot be
    }
    wrong("working time such as \"09:00-13:00\"", written);
    return Optional.empty();
  }

  private Set<LocalDate> days(List<YamlNode.Scalar> written) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (YamlNode.Scalar range : written) {
      try {
        String[] ends = range.text().split("\\.\\.", 2);
        LocalDate from = LocalDate.parse(ends[0]);
        LocalDate until = LocalDate.parse(ends[ends.length - 1]);
        from.datesUntil(until.plusDays(1)).forEach(days::add);
      } catch (DateTimeException | IllegalArgumentException e) {
        wrong("a date such as 2026-01-01, or 2026-01-01..2026-01-08", range);
      }
    }
    return days;
  }

  private void wrong(String expected, YamlNode.Scalar written) {
    String detail = "Here belongs %s, and there is \"%s\".".formatted(expected, written.text());
    resolution.problems().error("Wrong value", detail, written.content());
  }
}
