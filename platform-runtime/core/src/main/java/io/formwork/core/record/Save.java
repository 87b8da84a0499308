package io.formwork.core.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All that a person saves at once: changes of a record, and what happens to records that it owns.
 * It is done as a whole or not at all. Immutable.
 *
 * @param changes of the record itself
 * @param owned by the names under which it knows them ({@code messages}), in the order given
 */
public record Save(Changes changes, Map<String, List<OwnedChange>> owned) {

  public Save {
    Map<String, List<OwnedChange>> copy = new LinkedHashMap<>();
    owned.forEach((collection, parts) -> copy.put(collection, List.copyOf(parts)));
    owned = Collections.unmodifiableMap(copy);
  }

  /** Nothing but changes of the record itself. */
  public static Save of(Changes changes) {
    return new Save(changes, Map.of());
  }

  /** This save and one more record that is owned. */
  public Save adding(String collection, Changes values) {
    Map<String, List<OwnedChange>> more = new LinkedHashMap<>(owned);
    OwnedChange added = new OwnedChange.Added(values);
    more.merge(collection, List.of(added), Save::both);
    return new Save(changes, more);
  }

  /** The same with further changes of the record itself, which win. */
  public Save and(Changes further) {
    return new Save(changes.and(further), owned);
  }

  private static List<OwnedChange> both(List<OwnedChange> some, List<OwnedChange> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
