package io.formwork.core.right;

import java.util.List;
import java.util.Set;

/**
 * What a person may do with one record now.
 *
 * @param readable fields whose values may be seen
 * @param writable fields that may be changed
 * @param offers the transitions that are the person's concern, in the order of the lifecycle
 */
public record Abilities(
    Set<String> readable, Set<String> writable, boolean deletable, List<Offer> offers) {

  public Abilities {
    readable = Set.copyOf(readable);
    writable = Set.copyOf(writable);
    offers = List.copyOf(offers);
  }
}
