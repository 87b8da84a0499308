package io.formwork.metadata.model;

import java.util.Set;

/**
 * What is true of a field only while its record is in certain states, whoever asks.
 *
 * @param hiddenIn states in which nobody reads or writes it; at creation it counts whether the
 *     record begins in one of them
 * @param readOnlyIn states in which no person changes it; creation and what a transition asks for
 *     are not such a change
 * @param requiredIn states in which a record may not be, or come to be, without it
 */
public record StateFlags(Set<String> hiddenIn, Set<String> readOnlyIn, Set<String> requiredIn) {

  /** Nothing depends on the state. */
  public static final StateFlags NONE = new StateFlags(Set.of(), Set.of(), Set.of());

  public StateFlags {
    hiddenIn = Ordered.copyOf(hiddenIn);
    readOnlyIn = Ordered.copyOf(readOnlyIn);
    requiredIn = Ordered.copyOf(requiredIn);
  }
}
