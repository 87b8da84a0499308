package io.formwork.core.message;

import io.formwork.metadata.model.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What others have saved while somebody was at work on a record, field by field. Holds nothing that
 * this person may not read.
 *
 * @param version the version that the record has by now
 * @param differences the fields that others, or the person, have changed since, in their order
 */
public record Overtaken(long version, List<Difference> differences) {

  public Overtaken {
    differences = List.copyOf(differences);
  }

  /** What may be told of it to whoever is told the history of these fields alone. */
  public Overtaken of(Set<String> remembered) {
    return new Overtaken(
        version,
        differences.stream()
            .filter(difference -> remembered.contains(difference.field().name()))
            .toList());
  }

  /** The fields that both have changed, to different values. */
  public List<Difference> conflicts() {
    return differences.stream().filter(Difference::isConflict).toList();
  }

  /**
   * One field.
   *
   * @param base what it held when the person looked
   * @param theirs what it holds now
   * @param mine what the person wants it to hold; empty when the person has not touched it
   * @param others who changed it last; empty when nobody but the person has
   */
  public record Difference(
      Field field,
      Optional<Object> base,
      Optional<Object> theirs,
      Optional<Wanted> mine,
      Optional<LastSave> others) {

    /** Whether only one of the two values can stay. */
    public boolean isConflict() {
      return others.isPresent() && mine.map(wanted -> !wanted.value().equals(theirs)).orElse(false);
    }
  }

  /** A value that somebody wants a field to have; an empty one empties it. */
  public record Wanted(Optional<Object> value) {}

  /** Somebody's save; no name where nobody was behind it. */
  public record LastSave(Optional<String> person, Instant at) {}
}
