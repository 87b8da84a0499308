package io.formwork.persistence.platform;

import io.formwork.core.store.SettingStore;
import io.formwork.persistence.jdbc.Connections;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Reads settings once a transaction: whatever it asks for, it sees one state of them. The next one
 * sees what anybody has changed meanwhile, on whichever node.
 */
public final class RememberingSettingStore implements SettingStore {

  private final SettingStore store;
  private final Connections connections;

  public RememberingSettingStore(SettingStore store, Connections connections) {
    this.store = store;
    this.connections = connections;
  }

  @Override
  public Map<String, Kept> all() {
    return connections.memory().map(this::remembered).orElseGet(store::all);
  }

  /** What reads them remembers its connection in the same map, so it must not be asked from it. */
  @SuppressWarnings("unchecked")
  private Map<String, Kept> remembered(Map<Object, Object> memory) {
    if (!memory.containsKey(this)) {
      memory.put(this, store.all());
    }
    return (Map<String, Kept>) memory.getOrDefault(this, Map.of());
  }

  @Override
  public Map<String, Kept> lock() {
    Map<String, Kept> locked = store.lock();
    connections.memory().ifPresent(memory -> memory.put(this, locked));
    return locked;
  }

  @Override
  public void keep(String name, Optional<String> value, Instant at, String by) {
    store.keep(name, value, at, by);
    connections.memory().ifPresent(memory -> memory.remove(this));
  }
}
