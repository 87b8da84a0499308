package io.formwork.ui.form;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Names of months and days for the calendar that drops down, from the language itself. */
public final class CalendarTexts {

  private CalendarTexts() {}

  public static DatePickerI18n inLanguage(Locale locale) {
    return new DatePickerI18n()
        .setMonthNames(
            Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
        .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
        .setFirstDayOfWeek(1)
        .setToday(text("date.today"))
        .setCancel(text("cancel"));
  }

  private static List<String> days(TextStyle style, Locale locale) {
    return IntStream.range(0, 7)
        .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
        .toList();
  }
}
