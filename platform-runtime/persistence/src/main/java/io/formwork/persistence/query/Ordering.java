package io.formwork.persistence.query;

import io.formwork.persistence.value.SortKeys;
import io.formwork.persistence.value.ValueKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * The order of a list as SQL; empty values come last, and the id decides between equals.
 *
 * @param id the column that is the last key
 */
record Ordering(SortKeys sortKeys, List<Key> keys, String id) {

  /**
   * One key.
   *
   * @param column whether it is a column of the table itself, which an index may have in this order
   */
  record Key(Fragment value, boolean descending, boolean column) {}

  /** What stands after ORDER BY when the first keys are known to be equal. */
  Fragment from(int first) {
    Stream<Fragment> sorted = keys.subList(first, keys.size()).stream().map(this::sorted);
    return Fragment.list(
        ", ", Stream.concat(sorted, Stream.of(Fragment.of(ValueKind.WHOLE, id))).toList());
  }

  private Fragment sorted(Key key) {
    Fragment by = sortKey(key, key.value());
    return key.descending() ? Fragment.compose(by.kind(), "{0} DESC NULLS LAST", by) : by;
  }

  /** The value as that key compares it. */
  Fragment sortKey(Key key, Fragment value) {
    String sql =
        key.value()
            .type()
            .map(type -> sortKeys.of(type, value.sql()))
            .orElseGet(
                () -> value.kind() == ValueKind.TEXT ? sortKeys.text(value.sql()) : value.sql());
    return new Fragment(sql, value.parameters(), value.kind(), value.type());
  }

  /** Whether all keys are columns, so that an index may lead to a place in the order. */
  boolean mayBeIndexed() {
    return keys.stream().allMatch(Key::column);
  }
}
