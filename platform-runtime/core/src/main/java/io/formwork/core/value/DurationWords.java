package io.formwork.core.value;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says a duration as people do: {@code 2 ч 15 мин}, {@code 3 d 4 h}; the two largest units, seconds
 * only below a minute. Up to three days it counts hours, because a day of working time is not a day
 * of the calendar: {@code 24 ч}.
 */
public final class DurationWords {

  private static final Duration LONGEST_IN_HOURS = Duration.ofDays(3);

  private DurationWords() {}

  public static String of(Duration duration, Locale locale) {
    boolean russian = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    Duration positive = duration.abs();
    List<String> words = new ArrayList<>();
    boolean inHours = positive.compareTo(LONGEST_IN_HOURS) <= 0;
    add(words, inHours ? 0 : positive.toDays(), russian ? "д" : "d");
    add(words, inHours ? positive.toHours() : positive.toHoursPart(), russian ? "ч" : "h");
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
