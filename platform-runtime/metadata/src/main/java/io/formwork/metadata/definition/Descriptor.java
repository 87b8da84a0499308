package io.formwork.metadata.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a kind of thing, in the order in which they are written.
 *
 * @param thing as people call it: {@code a transition}
 */
public record Descriptor(String thing, List<Key> keys) {

  public Descriptor {
    keys = List.copyOf(keys);
  }

  static Descriptor of(String thing, Key... keys) {
    return new Descriptor(thing, List.of(keys));
  }

  /** The same with more keys behind. */
  Descriptor with(Key... more) {
    List<Key> all = new ArrayList<>(keys);
    all.addAll(List.of(more));
    return new Descriptor(thing, all);
  }

  Descriptor named(String other) {
    return new Descriptor(other, keys);
  }

  public Optional<Key> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return keys.stream().map(Key::name).toList();
  }
}
