package io.formwork.testkit.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was looked at, by channel, and what was wrong. */
public final class Tally {

  private static final int TOLD = 20;

  private final Map<String, Long> cells = new LinkedHashMap<>();
  private final List<String> leaks = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  /** One cell of one person in one channel. */
  void judge(String channel, boolean allowed, boolean told, String what) {
    cells.merge(channel, 1L, Long::sum);
    if (told && !allowed) {
      leaks.add(channel + ": " + what);
    }
    if (allowed && !told) {
      refusals.add(channel + ": " + what);
    }
  }

  /** So many cells that were judged together, by an answer that has to be exactly that. */
  void same(String channel, int count, Object expected, Object answered, String what) {
    cells.merge(channel, (long) count, Long::sum);
    if (!expected.equals(answered)) {
      leaks.add("%s: %s, expected %s and not %s".formatted(channel, what, expected, answered));
    }
  }

  /** Groups and how many records each has; every record is a cell. */
  void same(String channel, Map<String, Long> expected, Map<String, Long> answered, String what) {
    int records = expected.values().stream().mapToInt(Long::intValue).sum();
    same(channel, records, expected, answered, what);
  }

  /** What was looked at in each channel. */
  public Map<String, Long> cells() {
    return cells;
  }

  public long total() {
    return cells.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many leaks there were in a channel, and how many wrong refusals. */
  public List<Long> wrong(String channel) {
    return List.of(of(leaks, channel), of(refusals, channel));
  }

  private static long of(List<String> wrong, String channel) {
    return wrong.stream().filter(one -> one.startsWith(channel + ": ")).count();
  }

  /** What somebody was told who may not see it. */
  public List<String> leaks() {
    return leaks;
  }

  /** What somebody was not told who may see it. */
  public List<String> refusals() {
    return refusals;
  }

  /** Everything that was wrong, the first of each kind. */
  public String wrong() {
    StringBuilder text = new StringBuilder();
    leaks.stream().limit(TOLD).forEach(leak -> text.append("leak ").append(leak).append('\n'));
    refusals.stream()
        .limit(TOLD)
        .forEach(refusal -> text.append("wrong refusal ").append(refusal).append('\n'));
    return text.toString();
  }
}
