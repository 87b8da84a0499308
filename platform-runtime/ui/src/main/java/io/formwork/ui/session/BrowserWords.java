package io.formwork.ui.session;

import static io.formwork.ui.text.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a browser calls itself, in words that its owner knows it by. The order counts: most of them
 * claim to be some of the others as well.
 */
final class BrowserWords {

  private static final SequencedMap<String, String> BROWSERS =
      inOrder(
          "YaBrowser/", "Яндекс Браузер",
          "Edg/", "Edge",
          "OPR/", "Opera",
          "Firefox/", "Firefox",
          "Chrome/", "Chrome",
          "Safari/", "Safari");

  private static final SequencedMap<String, String> SYSTEMS =
      inOrder(
          "Android", "Android",
          "iPhone", "iPhone",
          "iPad", "iPad",
          "Windows", "Windows",
          "Mac OS X", "macOS",
          "Linux", "Linux");

  private BrowserWords() {}

  /** Browser and system; what nobody knows is a program. */
  static String of(String agent) {
    Optional<String> browser = first(BROWSERS, agent);
    Optional<String> system = first(SYSTEMS, agent);
    return browser
        .map(name -> system.map(on -> name + ", " + on).orElse(name))
        .orElseGet(() -> text("sessions.program"));
  }

  private static Optional<String> first(SequencedMap<String, String> words, String agent) {
    return words.entrySet().stream()
        .filter(word -> agent.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static SequencedMap<String, String> inOrder(String... words) {
    SequencedMap<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      map.put(words[i], words[i + 1]);
    }
    return map;
  }
}
