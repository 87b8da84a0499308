package io.formwork.core.user;

import io.formwork.core.actor.Units;
import io.formwork.core.store.UnitStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units of one person, read at most once: an actor lives as long as a request, and most
 * requests ask for none.
 */
final class StoredUnits implements Units {

  private final UnitStore store;
  private final long person;
  private final Optional<Long> unit;
  private @Nullable List<Long> own;
  private @Nullable List<Long> managed;

  StoredUnits(UnitStore store, long person, Optional<Long> unit) {
    this.store = store;
    this.person = person;
    this.unit = unit;
  }

  @Override
  public synchronized List<Long> own() {
    List<Long> known = own;
    if (known == null) {
      known = unit.map(store::withBelow).orElse(List.of());
      own = known;
    }
    return known;
  }

  @Override
  public synchronized List<Long> managed() {
    List<Long> known = managed;
    if (known == null) {
      known = store.managedBy(person);
      managed = known;
    }
    return known;
  }
}
