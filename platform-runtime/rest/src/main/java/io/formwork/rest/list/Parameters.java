package io.formwork.rest.list;

import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of one query, and what has been found wrong with them so far. */
final class Parameters {

  private final Map<String, List<String>> given;
  private final List<Fault> faults = new ArrayList<>();

  Parameters(Map<String, List<String>> given, Set<String> known) {
    this.given = given;
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        wrong(name, Sentence.of("parameter.unknown", name, Suggested.of(name, known)));
      }
    }
  }

  /** The last value given; a blank one is none. */
  Optional<String> text(String name) {
    List<String> values = given.getOrDefault(name, List.of());
    return values.isEmpty() || values.getLast().isBlank()
        ? Optional.empty()
        : Optional.of(values.getLast().strip());
  }

  /** The values of a parameter that is a list with commas. */
  List<String> texts(String name) {
    return text(name).map(text -> List.of(text.split("\\s*,\\s*"))).orElse(List.of());
  }

  int number(String name, int otherwise, int least, int most) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.get().matches("\\d{1,9}")) {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong(name, Sentence.of("parameter.not_a_number", name, least, most));
    return otherwise;
  }

  boolean flag(String name) {
    String text = text(name).orElse("false");
    if (!text.equals("true") && !text.equals("false")) {
      wrong(name, Sentence.of("parameter.not_a_flag", name));
    }
    return text.equals("true");
  }

  void wrong(String name, Sentence sentence) {
    wrong(Fault.parameter(name, sentence));
  }

  void wrong(Fault fault) {
    faults.add(fault);
  }

  /** Ends the request when anything was wrong. */
  void settle() {
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemKind.BAD_REQUEST, faults);
    }
  }
}
