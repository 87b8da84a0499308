package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.record.Changes;
import io.formwork.core.transfer.BulkService;
import io.formwork.core.transfer.BulkService.Chosen;
import io.formwork.core.transfer.Deed;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.problem.Suggested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The body of a request that is about many records.
 *
 * @param filter chooses the records when they are not named
 */
public record BulkBody(List<Chosen> records, Optional<String> filter, Deed deed, boolean dryRun) {

  private static final String RECORDS = "records";
  private static final String FILTER = "filter";
  private static final String CHANGES = "changes";
  private static final String TRANSITION = "transition";
  private static final String DELETE = "delete";
  private static final String FIELDS = "fields";
  private static final String DRY_RUN = "dry_run";
  private static final Set<String> MEMBERS =
      Set.of(RECORDS, FILTER, CHANGES, TRANSITION, DELETE, FIELDS, DRY_RUN);

  /**
   * Reads the body.
   *
   * @param changes reads an object of field names and values at a JSON pointer
   * @throws ProblemException telling all that is wrong with its members
   */
  public static BulkBody of(ObjectNode body, BiFunction<ObjectNode, String, Changes> changes) {
    List<Fault> faults = new ArrayList<>();
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!MEMBERS.contains(name)) {
            faults.add(fault(name, "member.unknown", name, Suggested.of(name, MEMBERS)));
          }
        });
    if (body.has(RECORDS) == body.has(FILTER)) {
      faults.add(fault(RECORDS, "bulk.records_or_filter"));
    }
    if (Stream.of(CHANGES, TRANSITION, DELETE).filter(body::has).count() != 1) {
      faults.add(fault(CHANGES, "bulk.one_deed"));
    }
    if (body.has(DELETE) && !body.get(DELETE).equals(BooleanNode.TRUE)) {
      faults.add(fault(DELETE, "bulk.one_deed"));
    }
    Stream.of(FILTER, TRANSITION)
        .filter(name -> body.has(name) && !body.get(name).isTextual())
        .forEach(name -> faults.add(fault(name, "member.not_a_text", name)));
    List<Chosen> records = records(body.path(RECORDS), faults);
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemKind.INVALID, faults);
    }
    Optional<String> filter =
        body.has(FILTER) ? Optional.of(body.get(FILTER).asText()) : Optional.empty();
    return new BulkBody(records, filter, deed(body, changes), body.path(DRY_RUN).asBoolean());
  }

  private static Deed deed(ObjectNode body, BiFunction<ObjectNode, String, Changes> changes) {
    if (body.has(DELETE)) {
      return new Deed.Delete();
    }
    return body.has(CHANGES)
        ? new Deed.Change(changes.apply(object(body, CHANGES), "/" + CHANGES))
        : new Deed.Take(
            body.get(TRANSITION).asText(), changes.apply(object(body, FIELDS), "/" + FIELDS));
  }

  private static ObjectNode object(ObjectNode body, String name) {
    if (!body.has(name)) {
      return body.objectNode();
    }
    if (body.get(name) instanceof ObjectNode object) {
      return object;
    }
    throw new ProblemException(ProblemKind.INVALID, fault(name, "member.not_an_object", name));
  }

  private static List<Chosen> records(JsonNode given, List<Fault> faults) {
    if (given.size() > BulkService.MOST) {
      faults.add(fault(RECORDS, "bulk.too_many_records", BulkService.MOST));
      return List.of();
    }
    List<Chosen> records = new ArrayList<>();
    for (JsonNode one : given) {
      JsonNode id = one.isObject() ? one.path("id") : one;
      JsonNode version = one.path("version");
      boolean versioned = version.isIntegralNumber();
      if (!id.isIntegralNumber() || (one.has("version") && !versioned)) {
        faults.add(fault(RECORDS + "/" + records.size(), "bulk.not_a_record"));
        return records;
      }
      records.add(
          new Chosen(
              id.asLong(), versioned ? OptionalLong.of(version.asLong()) : OptionalLong.empty()));
    }
    return records;
  }

  private static Fault fault(String member, String key, Object... arguments) {
    return Fault.member("/" + member, Sentence.of(key, arguments));
  }
}
