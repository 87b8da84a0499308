package io.formwork.core.value;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says a duration as people do: {@code 2 ч 15 мин}, {@code 3 d 4 h}; the two largest units, seconds
 * only below a minute.
 */
public final class DurationWords {

  private DurationWords() {}

  public static String of(Duration duration, Locale locale) {
    return words(duration, locale, duration.abs().toDays());
  }

  /** Working time, whose day is not a day of the calendar: {@code 24 ч}, not {@code 1 д}. */
  public static String ofWork(Duration duration, Locale locale) {
    return words(duration, locale, 0);
  }

  private static String words(Duration duration, Locale locale, long days) {
    boolean russian = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    Duration positive = duration.abs();
    List<String> words = new ArrayList<>();
    add(words, days, russian ? "д" : "d");
    add(words, positive.minusDays(days).toHours(), russian ? "ч" : "h");
    add(words, positive.toMinutesPart(), russian ? "мин" : "min");
    if (words.isEmpty()) {
      words.add(positive.toSecondsPart() + (russian ? " с" : " s"));
    }
    String text = String.join(" ", words.subList(0, Math.min(2, words.size())));
    return duration.isNegative() ? "−" + text : text;
  }

  private static void add(List<String> words, long amount, String unit) {
    if (amount > 0) {
      words.add(amount + " " + unit);
    }
  }
}
