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
    boolean russian = !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    Duration positive = duration.abs();
    List<String> words = new ArrayList<>();
    add(words, positive.toDays(), russian ? "д" : "d");
    add(words, positive.toHoursPart(), russian ? "ч" : "h");
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
