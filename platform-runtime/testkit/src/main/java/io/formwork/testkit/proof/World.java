package io.formwork.testkit.proof;

import io.formwork.metadata.model.ObjectType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private int hatched;

  /** A record as it lies in the database. */
  record Row(ObjectType type, long id, Map<String, Object> values) {

    /** The text in the field, which has one. */
    String text(String field) {
      return (String) Objects.requireNonNull(values.get(field), field);
    }
  }

  /** A field of a record. */
  record Cell(Row row, String field) {}

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
