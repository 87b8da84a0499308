package io.formwork.persistence.query;

import io.formwork.metadata.model.FieldType;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of SQL with the values bound in it, in the order of their question marks.
 *
 * @param kind of the value that it stands for
 * @param type of the field that the value comes from, when it comes from one
 */
record Fragment(String sql, List<Object> parameters, ValueKind kind, Optional<FieldType> type) {

  /** The word {@code null}; it fits every kind. */
  static final Fragment EMPTY = of(ValueKind.TEXT, "NULL");

  /** The length of {@code {0}}. */
  private static final int PLACE = 3;

  Fragment {
    parameters = List.copyOf(parameters);
  }

  static Fragment of(ValueKind kind, String sql) {
    return new Fragment(sql, List.of(), kind, Optional.empty());
  }

  static Fragment condition(String sql) {
    return of(ValueKind.FLAG, sql);
  }

  static Fragment parameter(ValueKind kind, Object value) {
    return new Fragment("?::" + kind.sqlType(), List.of(value), kind, Optional.empty());
  }

  /**
   * A larger piece.
   *
   * @param pattern SQL in which {@code {0}} stands for the first part, and so on
   */
  static Fragment compose(ValueKind kind, String pattern, Fragment... parts) {
    StringBuilder sql = new StringBuilder();
    List<Object> parameters = new ArrayList<>();
    int done = 0;
    for (int place = place(pattern, 0); place >= 0; place = place(pattern, done)) {
      Fragment part = parts[pattern.charAt(place + 1) - '0'];
      sql.append(pattern, done, place).append(part.sql());
      parameters.addAll(part.parameters());
      done = place + PLACE;
    }
    sql.append(pattern, done, pattern.length());
    return new Fragment(sql.toString(), parameters, kind, Optional.empty());
  }

  /**
   * Where the next {@code {0}} or {@code {1}} stands from there on, or -1; other braces are SQL.
   */
  private static int place(String pattern, int from) {
    int open = pattern.indexOf('{', from);
    while (open >= 0 && !isPlace(pattern, open)) {
      open = pattern.indexOf('{', open + 1);
    }
    return open;
  }

  private static boolean isPlace(String pattern, int open) {
    return open + PLACE <= pattern.length()
        && Character.isDigit(pattern.charAt(open + 1))
        && pattern.charAt(open + 2) == '}';
  }

  static Fragment condition(String pattern, Fragment... parts) {
    return compose(ValueKind.FLAG, pattern, parts);
  }

  /** The pieces one after another. */
  static Fragment list(String separator, List<Fragment> parts) {
    StringBuilder sql = new StringBuilder();
    List<Object> parameters = new ArrayList<>();
    for (Fragment part : parts) {
      sql.append(sql.isEmpty() ? "" : separator).append(part.sql());
      parameters.addAll(part.parameters());
    }
    return new Fragment(sql.toString(), parameters, ValueKind.TEXT, Optional.empty());
  }

  Fragment from(FieldType field) {
    return new Fragment(sql, parameters, kind, Optional.of(field));
  }

  boolean isEmpty() {
    return equals(EMPTY);
  }
}
