package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The body of an undo: nothing, or the fields that alone shall be taken back. */
public final class UndoBody {

  private static final String FIELDS = "fields";

  private UndoBody() {}

  public static Optional<Set<String>> fields(ObjectNode body) {
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!name.equals(FIELDS)) {
            throw wrong(
                name, Sentence.of("member.unknown", name, Suggested.of(name, List.of(FIELDS))));
          }
        });
    if (!body.has(FIELDS)) {
      return Optional.empty();
    }
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode name : body.get(FIELDS)) {
      names.add(name.asText());
    }
    if (names.isEmpty()) {
      throw wrong(FIELDS, Sentence.of("member.required", FIELDS));
    }
    return Optional.of(names);
  }

  private static ProblemException wrong(String member, Sentence sentence) {
    return new ProblemException(ProblemKind.INVALID, Fault.member("/" + member, sentence));
  }
}
