package io.formwork.metadata.resolve;

import io.formwork.metadata.diagnostic.Problems;
import io.formwork.metadata.diagnostic.Suggestion;
import io.formwork.metadata.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns a name into what bears it, or tells that nothing does. */
final class Lookup {

  private static final Pattern OBJECT = Pattern.compile("(?:object|lifecycle of) \"(.*)\"");

  private final Problems problems;

  Lookup(Problems problems) {
    this.problems = problems;
  }

  /** A thing of the application: {@code There is no role "agnet"}. */
  <T> Optional<T> find(String what, Map<String, T> known, YamlNode.Scalar name) {
    note(what, known, name, Optional.empty());
    return find(what, known, name, "There is no %s \"%s\".".formatted(what, name.text()));
  }

  /** A part of something: {@code The object "ticket" has no field "categroy"}. */
  <T> Optional<T> findIn(String whose, String what, Map<String, T> known, YamlNode.Scalar name) {
    String sentence = "The %s has no %s \"%s\".".formatted(whose, what, name.text());
    note(what, known, name, objectOf(whose));
    return find(what, known, name, sentence);
  }

  private <T> void note(
      String what, Map<String, T> known, YamlNode.Scalar name, Optional<String> object) {
    Optional<NameNote.Bearer> bearer =
        Optional.ofNullable(known.get(name.text())).map(thing -> NameNote.bearer(thing, object));
    problems.note(NameNote.of(name, what, known.keySet(), bearer));
  }

  /** {@code ticket} of {@code object "ticket"} and of its lifecycle. */
  private static Optional<String> objectOf(String whose) {
    return Optional.of(OBJECT.matcher(whose)).filter(Matcher::matches).map(m -> m.group(1));
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
