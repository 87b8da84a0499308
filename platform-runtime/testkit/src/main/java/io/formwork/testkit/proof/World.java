package io.formwork.testkit.proof;

import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows as they were written, and where each canary was put: a text that stands in one field of
 * one record and nowhere else.
 */
final class World {

  private static final int LETTERS = 10;
  private static final Pattern CANARY = Pattern.compile("cnr[a-z]{10}[0-9]{2}");

  private final Map<String, Map<Long, Row>> rows = new LinkedHashMap<>();
  private final Map<String, Cell> canaries = new HashMap<>();
  private final Map<String, List<Task>> tasks = new HashMap<>();
  private final Map<String, Set<String>> changed = new HashMap<>();
  private final Map<String, Set<String>> noted = new HashMap<>();
  private int hatched;

  /** A record as it lies in the database. */
  record Row(ObjectType type, long id, Map<String, Object> values) {

    /** The text in the field, which has one. */
    String text(String field) {
      return (String) Objects.requireNonNull(values.get(field), field);
    }
  }

  /**
   * A field of a record.
   *
   * @param past whether it is what the field held once: only its history tells that
   */
  record Cell(Row row, String field, boolean past) {

    Cell(Row row, String field) {
      this(row, field, false);
    }
  }

  /**
   * An open task about a record.
   *
   * @param role who may take it
   * @param assignee whose it is
   * @param shown the fields of its form
   */
  record Task(Optional<String> role, Optional<Long> assignee, Set<String> shown) {}

  /**
   * The next canary; it belongs nowhere yet. None looks like another: a search forgives slips, and
   * would find the one for the other.
   */
  String hatch() {
    SplittableRandom letters = new SplittableRandom(++hatched);
    StringBuilder canary = new StringBuilder("cnr");
    for (int i = 0; i < LETTERS; i++) {
      canary.append((char) ('a' + letters.nextInt('z' - 'a' + 1)));
    }
    // With a digit, so that it may also pass for a number.
    return canary.append(10 + letters.nextInt(90)).toString();
  }

  int nextNumber() {
    return ++hatched;
  }

  Row add(ObjectType type, long id, Map<String, Object> values) {
    Row row = new Row(type, id, values);
    rows.computeIfAbsent(type.name(), name -> new LinkedHashMap<>()).put(id, row);
    values.forEach((field, value) -> {
      if (value instanceof String text && CANARY.matcher(text).matches()) {
        put(text, new Cell(row, field));
      }
    });
    return row;
  }

  /** The field has another text now; what it held is past. */
  void change(Row row, String field, String canary) {
    if (row.values().put(field, canary) instanceof String before) {
      put(before, new Cell(row, field, true));
    }
    put(canary, new Cell(row, field));
    note(row, field);
    changed.computeIfAbsent(address(row), key -> new HashSet<>()).add(field);
  }

  /** Whether somebody has changed the record since it was created. */
  boolean changed(Row row) {
    return changed.containsKey(address(row));
  }

  boolean changed(Row row, String field) {
    return changed.getOrDefault(address(row), Set.of()).contains(field);
  }

  /** The journal tells something of that field. */
  void note(Row row, String field) {
    noted.computeIfAbsent(address(row), key -> new HashSet<>()).add(field);
  }

  boolean noted(Row row, String field) {
    return noted.getOrDefault(address(row), Set.of()).contains(field);
  }

  void open(Row row, List<Task> open) {
    tasks.put(address(row), open);
  }

  List<Task> tasks(Row row) {
    return tasks.getOrDefault(address(row), List.of());
  }

  private static String address(Row row) {
    return row.type().name() + "/" + row.id();
  }

  /** The records that lie below those of a tree, and those themselves. */
  Set<Object> below(String object, String parent, Set<Object> roots) {
    Set<Object> found = new HashSet<>(roots);
    boolean more = true;
    while (more) {
      more = false;
      for (Row row : all(object)) {
        more |= found.contains(row.values().get(parent)) && found.add(row.id());
      }
    }
    return found;
  }

  void put(String canary, Cell cell) {
    canaries.put(canary, cell);
  }

  Collection<Row> all(String object) {
    return rows.getOrDefault(object, Map.of()).values();
  }

  Optional<Row> find(String object, Object id) {
    return Optional.ofNullable(rows.getOrDefault(object, Map.of()).get(id));
  }

  /** The cells whose canaries are heard in the text. */
  List<Cell> heard(String text) {
    List<Cell> cells = new ArrayList<>();
    Matcher matcher = CANARY.matcher(text);
    while (matcher.find()) {
      Optional.ofNullable(canaries.get(matcher.group())).ifPresent(cells::add);
    }
    return cells;
  }
}
