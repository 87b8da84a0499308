package io.formwork.rest.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.session.OpenSession;
import java.util.List;
import java.util.Optional;

/** Sessions in JSON. */
public final class SessionJson {

  private SessionJson() {}

  /**
   * Those of one person.
   *
   * @param here the session that the request came with
   */
  public static ObjectNode list(List<OpenSession> sessions, Optional<Long> here) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode items = json.putArray("items");
    for (OpenSession session : sessions) {
      items
          .addObject()
          .put("id", session.id())
          .put("begun", session.begun().toString())
          .put("seen", session.seen().toString())
          .put("address", session.address())
          .put("agent", session.agent())
          .put("here", here.equals(Optional.of(session.id())));
    }
    return json;
  }
}
