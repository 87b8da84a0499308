package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;

/** Turns a name into what bears it, or tells that nothing does. */
final class Lookup {

  private final Problems problems;

  Lookup(Problems problems) {
    this.problems = problems;
  }

  /** A thing of the application: {@code There is no role "agnet"}. */
  <T> Optional<T> find(String what, Map<String, T> known, YamlNode.Scalar name) {
    return find(what, known, name, "There is no %s \"%s\".".formatted(what, name.text()));
  }

  /** A part of something: {@code The object "ticket" has no field "categroy"}. */
  <T> Optional<T> findIn(String whose, String what, Map<String, T> known, YamlNode.Scalar name) {
    String sentence = "The %s has no %s \"%s\".".formatted(whose, what, name.text());
    return find(what, known, name, sentence);
  }

  private <T> Optional<T> find(
      String what, Map<String, T> known, YamlNode.Scalar name, String sentence) {
    Optional<T> found = Optional.ofNullable(known.get(name.text()));
    if (found.isEmpty()) {
      String detail = sentence + Suggestion.sentence(name.text(), known.keySet());
      problems.error("Unknown " + what, detail, name.content());
    }
    return found;
  }
}
