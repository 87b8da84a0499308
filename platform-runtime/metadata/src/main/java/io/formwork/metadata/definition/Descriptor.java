package io.formwork.metadata.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** The same with more keys: required ones behind those that begin it, the others at the end. */
  Descriptor with(Key... more) {
    List<Key> all = new ArrayList<>(keys);
    int begun = (int) keys.stream().takeWhile(Key::required).count();
    all.addAll(begun, Stream.of(more).filter(Key::required).toList());
    all.addAll(Stream.of(more).filter(key -> !key.required()).toList());
    return new Descriptor(thing, all);
  }

  Descriptor named(String other) {
    return new Descriptor(other, keys);
  }

  /** Every key of all of them once; required only where all of them need it. */
  public static Descriptor united(String thing, Collection<Descriptor> descriptors) {
    Map<String, Key> keys = new LinkedHashMap<>();
    for (Descriptor descriptor : descriptors) {
      for (Key key : descriptor.keys()) {
        boolean always =
            descriptors.stream()
                .allMatch(other -> other.key(key.name()).map(Key::required).orElse(false));
        keys.putIfAbsent(key.name(), new Key(key.name(), key.shape(), key.documentation(), always));
      }
    }
    return new Descriptor(thing, List.copyOf(keys.values()));
  }

  public Optional<Key> key(String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  public List<String> names() {
    return keys.stream().map(Key::name).toList();
  }
}
