package io.formwork.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.message.Overtaken;
import io.formwork.metadata.model.Field;
import java.util.Optional;

/** What others have saved meanwhile, field by field, as members of a problem. */
public final class OvertakenJson {

  private OvertakenJson() {}

  /** The version that there is now, and each field that others or the caller have changed. */
  public static ObjectNode of(Overtaken overtaken) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", overtaken.version());
    ArrayNode fields = json.putArray("fields");
    overtaken.differences().forEach(one -> fields.add(of(one)));
    return json;
  }

  private static ObjectNode of(Overtaken.Difference difference) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("field", difference.field().name());
    json.set("base", value(difference.field(), difference.base()));
    json.set("theirs", value(difference.field(), difference.theirs()));
    difference.mine().ifPresent(mine -> json.set("mine", value(difference.field(), mine.value())));
    difference
        .others()
        .ifPresent(
            save -> json.put("person", save.person().orElse(null)).put("at", save.at().toString()));
    json.put("conflict", difference.isConflict());
    return json;
  }

  private static JsonNode value(Field field, Optional<Object> value) {
    return value
        .map(known -> ValueJson.of(field.type(), known, Optional.empty()))
        .orElse(NullNode.getInstance());
  }
}
