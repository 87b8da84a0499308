package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.record.Changes;
import io.formwork.core.record.OwnedChange;
import io.formwork.core.record.Save;
import io.formwork.core.value.ValueParser;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.ObjectType;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the members of a body as one save: fields of a record, and under the names of what it owns
 * lists of records to be made, changed or deleted with it. Complains of everything at once.
 */
public final class SaveReader {

  private final ApplicationModel model;
  private final ObjectType type;
  private final ValueParser parser;

  public SaveReader(ApplicationModel model, ObjectType type) {
    this.model = model;
    this.type = type;
    this.parser = new ValueParser(model);
  }

  /**
   * The save that the members say.
   *
   * @param pointer the JSON pointer of the object in its body, empty for the body itself
   */
  public Save read(ObjectNode members, String pointer) {
    List<Fault> faults = new ArrayList<>();
    ObjectNode fields = members.deepCopy();
    Map<String, List<OwnedChange>> owned = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      String name = member.getKey();
      Optional<ObjectType> part = model.owned(type, name);
      if (part.isPresent()) {
        fields.remove(name);
        owned.put(name, parts(part.get(), member.getValue(), pointer + "/" + name, faults));
      }
    }
    Changes changes = new ChangesReader(type, parser).read(fields, pointer, faults);
    if (!faults.isEmpty()) {
      throw new ProblemException(ProblemKind.INVALID, faults);
    }
    return new Save(changes, owned);
  }

  private List<OwnedChange> parts(
      ObjectType part, JsonNode written, String pointer, List<Fault> faults) {
    List<OwnedChange> changes = new ArrayList<>();
    if (!(written instanceof ArrayNode list)) {
      faults.add(OwnedChangeReader.notRecords(part, pointer));
      return changes;
    }
    OwnedChangeReader reader = new OwnedChangeReader(new ChangesReader(part, parser), faults);
    for (int place = 0; place < list.size(); place++) {
      reader.read(list.get(place), pointer + "/" + place).ifPresent(changes::add);
    }
    return changes;
  }
}
