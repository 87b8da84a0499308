package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a task is completed: {@code {"outcome": "assign", "fields": {"assignee": 7}}}.
 *
 * @param outcome the name of a transition
 */
public record TaskBody(String outcome, ObjectNode fields) {

  private static final Set<String> MEMBERS = Set.of("outcome", "fields");

  /** Reads the body; complains of everything at once. */
  public static TaskBody of(ObjectNode body) {
    List<Fault> faults = new ArrayList<>();
    for (String name : (Iterable<String>) body::fieldNames) {
      if (!MEMBERS.contains(name)) {
        Sentence unknown = Sentence.of("member.unknown", name, Suggested.of(name, MEMBERS));
        faults.add(Fault.member("/" + name, unknown));
      }
    }
    JsonNode outcome = body.path("outcome");
    if (!outcome.isTextual()) {
      String key = outcome.isMissingNode() ? "member.required" : "member.not_a_text";
      faults.add(Fault.member("/outcome", Sentence.of(key, "outcome")));
    }
    JsonNode fields = body.path("fields");
    if (!fields.isMissingNode() && !fields.isObject()) {
      faults.add(Fault.member("/fields", Sentence.of("member.not_an_object", "fields")));
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemKind.INVALID, faults);
    }
    return new TaskBody(
        outcome.textValue(),
        fields instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode());
  }
}
