package io.formwork.testkit.mutation;

import io.formwork.metadata.source.SourceFile;
import java.util.List;
import java.util.function.Supplier;

/**
 * Definitions that were changed at one place.
 *
 * @param kind what was done: {@code key misspelled}
 * @param what to what it was done, in a few words
 * @param made all files, the changed one among them; made when they are asked for
 * @param expected what reading them must come to
 */
public record Mutation(
    String kind, String what, Supplier<List<SourceFile>> made, Expected expected) {

  /** All files, the changed one among them. */
  public List<SourceFile> files() {
    return made.get();
  }

  /** What must come of it. */
  public sealed interface Expected {

    /**
     * Wrong by construction: an error at one of the places, and no model.
     *
     * @param places usually the touched line alone; several where the definition and its uses are
     *     equally at fault
     */
    record Refused(List<Place> places) implements Expected {
      public Refused {
        places = List.copyOf(places);
      }
    }

    /** Written otherwise and meaning the same: not a word, and an equal model. */
    record Unnoticed() implements Expected {}
  }

  static Expected refusedAt(Place... places) {
    return new Expected.Refused(List.of(places));
  }

  @Override
  public String toString() {
    return kind + ": " + what;
  }
}
