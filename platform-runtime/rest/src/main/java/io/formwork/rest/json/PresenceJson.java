package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.presence.Onlookers;
import java.util.Locale;

/** Who else is at a record, in JSON. */
public final class PresenceJson {

  private PresenceJson() {}

  public static ObjectNode of(Onlookers onlookers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode people = json.putArray("people");
    onlookers
        .people()
        .forEach(one -> {
          ObjectNode person = people.addObject();
          person.putObject("person").put("id", one.person().id()).put("name", one.person().name());
          person.put("mode", one.mode().name().toLowerCase(Locale.ROOT));
          person.put("since", one.since().toString());
        });
    return json.put("others", onlookers.others());
  }
}
