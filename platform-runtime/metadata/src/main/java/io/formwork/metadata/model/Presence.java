package io.formwork.metadata.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/**
 * Who sees one another at the records of an object and says what they do there (X38, X40). Whoever
 * does not take part neither appears nor learns that others are there.
 */
public sealed interface Presence {

  /** Nobody: it was not declared. */
  record None() implements Presence {}

  /** Whoever reads the record. */
  record Everybody() implements Presence {}

  /** Of those who read the record, the people with one of these roles. */
  record Roles(Set<String> names) implements Presence {
    public Roles {
      names = Set.copyOf(names);
    }
  }

  /** Whether somebody with these roles takes part. */
  default boolean lets(Collection<String> roles) {
    return switch (this) {
      case None none -> false;
      case Everybody everybody -> true;
      case Roles some -> !Collections.disjoint(some.names(), roles);
    };
  }
}
