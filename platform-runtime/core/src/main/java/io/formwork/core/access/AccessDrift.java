package io.formwork.core.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** What the definitions grant now and did not when the access file was written, in words. */
public final class AccessDrift {

  /** Absent where they go with reading. */
  private static final Set<String> GOES_WITH_READING = Set.of("history", "search");

  private AccessDrift() {}

  /** One sentence a role, thing and action; none when both say the same. */
  public static List<String> between(List<AccessLine> kept, List<AccessLine> now) {
    Map<String, AccessLine> before = byKey(kept);
    Map<String, AccessLine> after = byKey(now);
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<String> sentences = new ArrayList<>();
    for (String key : keys) {
      AccessLine known = after.getOrDefault(key, before.get(key));
      if (known != null) {
        compare(known, cells(before.get(key)), cells(after.get(key)), sentences);
      }
    }
    return sentences;
  }

  private static Map<String, AccessLine> byKey(List<AccessLine> lines) {
    Map<String, AccessLine> byKey = new LinkedHashMap<>();
    lines.forEach(line -> byKey.put(line.role() + " " + line.address(), line));
    return byKey;
  }

  private static SequencedMap<String, String> cells(
      @org.jspecify.annotations.Nullable AccessLine line) {
    return line == null ? new LinkedHashMap<>() : line.cells();
  }

  private static void compare(
      AccessLine line,
      SequencedMap<String, String> before,
      SequencedMap<String, String> after,
      List<String> sentences) {
    Set<String> actions = new LinkedHashSet<>(after.keySet());
    actions.addAll(before.keySet());
    for (String action : actions) {
      String was = before.getOrDefault(action, "");
      String is = after.getOrDefault(action, "");
      if (!was.equals(is) && GOES_WITH_READING.contains(action)) {
        sentences.add(
            "%s %s of %s: %s; it was %s."
                .formatted(line.role(), action, line.address(), beside(is), beside(was)));
      } else if (!was.equals(is)) {
        sentences.add(sentence("%s %s".formatted(action, line.address()), line.role(), was, is));
      }
    }
  }

  private static String beside(String condition) {
    return condition.isEmpty() ? "as read" : condition;
  }

  private static String sentence(String deed, String role, String was, String is) {
    if (was.isEmpty()) {
      return "%s may now %s%s.".formatted(role, deed, condition(is));
    }
    if (is.isEmpty()) {
      return "%s may no longer %s%s.".formatted(role, deed, condition(was));
    }
    return "%s may %s%s; it was%s."
        .formatted(role, deed, is.equals(AccessLine.ALWAYS) ? " always" : " " + is, " " + was);
  }

  private static String condition(String condition) {
    return condition.equals(AccessLine.ALWAYS) ? "" : " " + condition;
  }
}
