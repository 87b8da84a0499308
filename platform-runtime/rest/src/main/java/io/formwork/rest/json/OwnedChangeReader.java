package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.record.Changes;
import io.formwork.core.record.OwnedChange;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One owned record in the body of its owner: {@code {"text": "..."}} makes it, {@code {"id": 7,
 * "text": "..."}} changes it, {@code {"id": 7, "$delete": true}} deletes it; {@code "version"}
 * beside the id is the one that was seen.
 */
final class OwnedChangeReader {

  private static final String ID = "id";
  private static final String VERSION = "version";
  private static final String DELETE = "$delete";

  private final ChangesReader fields;
  private final List<Fault> faults;

  OwnedChangeReader(ChangesReader fields, List<Fault> faults) {
    this.fields = fields;
    this.faults = faults;
  }

  static Fault notRecords(ObjectType part, String pointer) {
    return Fault.member(
        pointer, Sentence.of("owned.not_a_list", part.owner().orElseThrow().collection()));
  }

  Optional<OwnedChange> read(JsonNode written, String pointer) {
    if (!(written instanceof ObjectNode members)) {
      faults.add(Fault.member(pointer, Sentence.of("owned.not_a_record")));
      return Optional.empty();
    }
    ObjectNode rest = members.deepCopy();
    OptionalLong id = number(rest, ID, pointer);
    OptionalLong version = number(rest, VERSION, pointer);
    boolean delete = flag(rest, pointer);
    if (id.isPresent()) {
      return Optional.of(there(id.getAsLong(), version, delete, rest, pointer));
    }
    if (delete || version.isPresent()) {
      faults.add(Fault.member(pointer + "/" + ID, Sentence.of("member.required", ID)));
      return Optional.empty();
    }
    return Optional.of(new OwnedChange.Added(fields.read(rest, pointer, faults)));
  }

  private OwnedChange there(
      long id, OptionalLong version, boolean delete, ObjectNode rest, String pointer) {
    Changes changes = fields.read(rest, pointer, faults);
    if (!delete) {
      return new OwnedChange.Changed(id, version, changes);
    }
    if (!rest.isEmpty()) {
      faults.add(Fault.member(pointer + "/" + DELETE, Sentence.of("owned.deleted_and_changed")));
    }
    return new OwnedChange.Deleted(id, version);
  }

  private OptionalLong number(ObjectNode members, String name, String pointer) {
    JsonNode node = members.remove(name);
    if (node == null) {
      return OptionalLong.empty();
    }
    if (!node.canConvertToLong() || !node.isIntegralNumber()) {
      faults.add(Fault.member(pointer + "/" + name, Sentence.of("owned.not_a_number", name)));
      return OptionalLong.empty();
    }
    return OptionalLong.of(node.longValue());
  }

  private boolean flag(ObjectNode members, String pointer) {
    JsonNode node = members.remove(DELETE);
    if (node != null && !node.isBoolean()) {
      faults.add(Fault.member(pointer + "/" + DELETE, Sentence.of("owned.not_a_flag", DELETE)));
    }
    return node != null && node.asBoolean();
  }
}
