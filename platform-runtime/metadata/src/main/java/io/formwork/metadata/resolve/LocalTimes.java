package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/** Times of a story, as the clock on the wall shows them: {@code 2026-03-02T09:00}. */
final class LocalTimes {

  private LocalTimes() {}

  static Optional<LocalDateTime> read(Optional<YamlNode.Scalar> written, Problems problems) {
    try {
      return written.map(time -> LocalDateTime.parse(time.text()));
    } catch (DateTimeException e) {
      written.ifPresent(time ->
          problems.error(
              "Wrong value", "No clock ever shows \"%s\".".formatted(time.text()), time.content()));
      return Optional.empty();
    }
  }
}
