package io.formwork.ui.list;

import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Page;
import io.formwork.core.store.RecordSearch.Place;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The places that a person has scrolled through. A grid counts rows from the beginning; a list is
 * read on from the nearest place before them, so that scrolling costs the same however far it goes.
 * Who drags the bar far ahead waits for the rows between.
 */
final class Scrolling {

  /** A few thousand pages; who scrolls further has long lost sight of the first. */
  private static final int MOST_PLACES = 5_000;

  private final NavigableMap<Long, Place> places = new TreeMap<>();

  /** The rows from that one on. */
  ListRequest rows(ListRequest all, long first, int count) {
    return Optional.ofNullable(places.floorEntry(first))
        .map(place -> all.after(place.getValue(), first - place.getKey(), count))
        .orElseGet(() -> all.page(first, count));
  }

  /** Learns where these rows end. */
  void read(long first, Page page) {
    if (places.size() == MOST_PLACES) {
      places.pollFirstEntry();
    }
    page.last().ifPresent(last -> places.put(first + page.rows().size(), last));
  }

  /** The rows are others now, or in another order. */
  void forget() {
    places.clear();
  }
}
