package io.formwork.metadata.definition;

/** One key that a definition may have. */
public record Key(String name, Shape shape, boolean required) {

  static Key of(String name, Shape shape) {
    return new Key(name, shape, false);
  }

  static Key required(String name, Shape shape) {
    return new Key(name, shape, true);
  }
}
