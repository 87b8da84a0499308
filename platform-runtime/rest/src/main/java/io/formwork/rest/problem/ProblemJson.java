package io.formwork.rest.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.diagnostic.Position;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A problem as RFC 9457 writes it, with one member of {@code errors} for each thing wrong. */
final class ProblemJson {

  private final Sentences sentences;

  ProblemJson(Locale locale) {
    this.sentences = new Sentences(locale);
  }

  /**
   * The body of the answer.
   *
   * @param path what was asked for
   * @param incident the number under which the log has more
   */
  ObjectNode of(ProblemKind kind, List<Fault> faults, String path, Optional<String> incident) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("type", kind.type());
    problem.put("title", sentences.title(kind));
    problem.put("status", kind.status());
    problem.put("detail", detail(faults));
    problem.put("instance", path);
    incident.ifPresent(number -> problem.put("incident", number));
    ArrayNode errors = errors(faults);
    if (!errors.isEmpty()) {
      problem.set("errors", errors);
    }
    return problem;
  }

  private String detail(List<Fault> faults) {
    return faults.stream()
        .map(fault -> sentences.in(fault.sentence()))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private ArrayNode errors(List<Fault> faults) {
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    for (Fault fault : faults) {
      if (!(fault.place() instanceof Fault.Place.Request)) {
        place(errors.addObject(), fault.place()).put("detail", sentences.in(fault.sentence()));
      }
    }
    return errors;
  }

  private static ObjectNode place(ObjectNode error, Fault.Place place) {
    switch (place) {
      case Fault.Place.Request request -> {}
      case Fault.Place.Member member -> error.put("pointer", member.pointer());
      case Fault.Place.Body body -> position(error, body.position());
      case Fault.Place.Header header -> error.put("header", header.name());
      case Fault.Place.Parameter parameter -> {
        error.put("parameter", parameter.name());
        parameter.position().ifPresent(position -> position(error, position));
      }
    }
    return error;
  }

  private static void position(ObjectNode error, Position position) {
    error.put("line", position.line()).put("column", position.column());
  }
}
