package io.formwork.metadata.model;

import java.util.List;

/**
 * An order that the database keeps at hand, because records are looked for or sorted by it.
 *
 * @param keys own stored fields, the first one first
 */
public record Index(String name, List<Key> keys) {
  public Index {
    keys = List.copyOf(keys);
  }

  /** A field of an index, and in which direction. */
  public record Key(Field field, boolean descending) {}
}
