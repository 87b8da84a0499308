package io.formwork.core.difference;

import io.formwork.core.message.Message;
import java.util.List;
import java.util.stream.Collectors;

/** What stands under a key, short enough for a line. */
final class Values {

  private static final int ITEMS = 4;
  private static final int LENGTH = 80;

  private Values() {}

  static Message of(List<String> items) {
    String shown =
        items.stream().limit(ITEMS).map(Values::shortened).collect(Collectors.joining(", "));
    return items.size() <= ITEMS
        ? Message.of("plan.values", shown)
        : Message.of("plan.values_and_more", shown, items.size() - ITEMS);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LENGTH - 1)) + "…";
  }
}
