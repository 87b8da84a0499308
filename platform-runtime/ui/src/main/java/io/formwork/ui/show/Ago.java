package io.formwork.ui.show;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Span;
import io.formwork.ui.visit.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** A moment as people say it: five minutes ago, today 14:05, 12 May; the exact one as a tooltip. */
public final class Ago {

  private Ago() {}

  public static Span of(Visit visit, Instant moment) {
    Span shown = new Span(words(visit, moment));
    shown.addClassName("fw-ago");
    shown.getElement().setAttribute("title", exact(visit, moment));
    return shown;
  }

  public static String exact(Visit visit, Instant moment) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", visit.locale())
        .format(visit.local(moment));
  }

  /** The time of day alone. */
  public static String time(Visit visit, Instant moment) {
    return DateTimeFormatter.ofPattern("HH:mm").format(visit.local(moment));
  }

  public static String words(Visit visit, Instant moment) {
    Duration since = Duration.between(moment, visit.now());
    if (!since.isNegative() && since.toMinutes() < 1) {
      return text("ago.now");
    }
    if (!since.isNegative() && since.toMinutes() < 60) {
      return text("ago.minutes", since.toMinutes());
    }
    return day(visit, visit.local(moment));
  }

  private static String day(Visit visit, ZonedDateTime moment) {
    LocalDate today = visit.local(visit.now()).toLocalDate();
    LocalDate day = moment.toLocalDate();
    String time = DateTimeFormatter.ofPattern("HH:mm").format(moment);
    if (day.equals(today)) {
      return text("ago.today", time);
    }
    if (day.equals(today.minusDays(1))) {
      return text("ago.yesterday", time);
    }
    if (day.equals(today.plusDays(1))) {
      return text("ago.tomorrow", time);
    }
    String pattern = day.getYear() == today.getYear() ? "d MMM, HH:mm" : "d MMM yyyy, HH:mm";
    return DateTimeFormatter.ofPattern(pattern, visit.locale()).format(moment);
  }
}
