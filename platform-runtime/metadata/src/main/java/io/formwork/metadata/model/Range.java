package io.formwork.metadata.model;

import java.util.Optional;

/** The least and the greatest value that a field may hold, both included. */
public record Range<T extends Comparable<? super T>>(Optional<T> least, Optional<T> most) {

  public static <T extends Comparable<? super T>> Range<T> any() {
    return new Range<T>(Optional.empty(), Optional.empty());
  }

  public boolean contains(T value) {
    return least.map(bound -> bound.compareTo(value) <= 0).orElse(true)
        && most.map(bound -> bound.compareTo(value) >= 0).orElse(true);
  }

  /** Whether no value can be in it. */
  public boolean isEmpty() {
    return least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
  }
}
