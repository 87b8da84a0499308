package io.formwork.persistence.query;

import io.formwork.core.store.RecordSearch.Place;
import io.formwork.persistence.value.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What follows a place in an order, in parts that follow each other. */
record Following(Ordering order, Place place) {

  /**
   * A part.
   *
   * @param equal how many of the first keys all its rows have in common
   */
  record Part(Fragment condition, int equal) {}

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int keys = order.keys().size();
    parts.add(new Part(all(equal(keys), later()), keys));
    for (int key = keys - 1; key >= 0; key--) {
      if (place.keys().get(key).isPresent()) {
        parts.add(new Part(all(equal(key), beyond(key)), key));
        parts.add(new Part(all(equal(key), empty(key)), key + 1));
      }
    }
    return parts;
  }

  /** The same at once, where every row has to be looked at anyway. */
  Fragment inOneCondition() {
    return any(parts().stream().map(Part::condition).toList());
  }

  private List<Fragment> equal(int keys) {
    List<Fragment> conditions = new ArrayList<>();
    for (int key = 0; key < keys; key++) {
      conditions.add(place.keys().get(key).isEmpty() ? empty(key) : compared(key, "({0} = {1})"));
    }
    return conditions;
  }

  private Fragment beyond(int key) {
    return compared(key, order.keys().get(key).descending() ? "({0} < {1})" : "({0} > {1})");
  }

  private Fragment compared(int key, String comparison) {
    Ordering.Key by = order.keys().get(key);
    Optional<Object> value = place.keys().get(key);
    return Fragment.condition(
        comparison,
        order.sortKey(by, by.value()),
        order.sortKey(by, Fragment.parameter(by.value().kind(), value.orElseThrow())));
  }

  private Fragment empty(int key) {
    Ordering.Key by = order.keys().get(key);
    return Fragment.condition("({0} IS NULL)", order.sortKey(by, by.value()));
  }

  private Fragment later() {
    return Fragment.condition(
        "(" + order.id() + " > {0})", Fragment.parameter(ValueKind.WHOLE, place.id()));
  }

  private static Fragment all(List<Fragment> equal, Fragment last) {
    List<Fragment> conditions = new ArrayList<>(equal);
    conditions.add(last);
    return Fragment.list(" AND ", conditions);
  }

  private static Fragment any(List<Fragment> conditions) {
    Fragment joined = Fragment.list(") OR (", conditions);
    return Fragment.condition("(({0}))", joined);
  }
}
