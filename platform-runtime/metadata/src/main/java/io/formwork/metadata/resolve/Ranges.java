package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.model.Range;
import io.formwork.metadata.yaml.YamlNode;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Function;

/** What stands under {@code min} and {@code max}. */
final class Ranges {

  private final Problems problems;

  Ranges(Problems problems) {
    this.problems = problems;
  }

  /** The range; the shape of the keys has been checked, whether there is such a day has not. */
  <T extends Comparable<? super T>> Range<T> of(YamlNode.Mapping keys, Function<String, T> read) {
    Range<T> range = new Range<>(bound(keys, "min", read), bound(keys, "max", read));
    if (range.isEmpty()) {
      keys.scalar("max")
          .ifPresent(most ->
              problems.error(
                  "Contradiction",
                  "No value is at least %s and at most %s."
                      .formatted(keys.text("min").orElse(""), most.text()),
                  most.content()));
      return Range.any();
    }
    return range;
  }

  private <T> Optional<T> bound(YamlNode.Mapping keys, String key, Function<String, T> read) {
    return keys.scalar(key).flatMap(written -> bound(written, read));
  }

  private <T> Optional<T> bound(YamlNode.Scalar written, Function<String, T> read) {
    try {
      return Optional.of(read.apply(written.text()));
    } catch (DateTimeException noSuchDay) {
      String detail = "There is no such day as \"%s\".".formatted(written.text());
      problems.error("Wrong value", detail, written.content());
      return Optional.empty();
    }
  }
}
