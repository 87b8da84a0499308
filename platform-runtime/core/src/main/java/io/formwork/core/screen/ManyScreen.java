package io.formwork.core.screen;

import io.formwork.metadata.model.Lifecycle;
import java.util.List;

/**
 * What one person may do with many records of an object together: whatever can be done with at
 * least one of those that were looked at, and with how many.
 *
 * @param looked how many of the records were looked at
 * @param fields that may be changed, without values
 * @param ways the transitions that may be taken
 * @param closed the transitions that are the person's concern, and refused with all of them
 * @param deletable how many may be deleted
 */
public record ManyScreen(
    int looked,
    List<Changing> fields,
    List<Way> ways,
    List<Lifecycle.Transition> closed,
    int deletable) {

  public ManyScreen {
    fields = List.copyOf(fields);
    ways = List.copyOf(ways);
    closed = List.copyOf(closed);
  }

  /** A field that may be changed in so many of the records. */
  public record Changing(FormScreen.Input input, int records) {}

  /** A transition that may be taken with so many of the records. */
  public record Way(Lifecycle.Transition transition, int records) {}
}
