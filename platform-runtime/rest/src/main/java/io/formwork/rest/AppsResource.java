package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.model.ApplicationModel;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The applications in which the caller has a role. */
@Path("/apps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AppsResource {

  @Inject Caller caller;

  @GET
  public Response list() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    for (Caller.Presence presence : caller.everywhere()) {
      ApplicationModel model = presence.application().model();
      ObjectNode item = items.addObject();
      item.put("app", model.name());
      item.put("title", model.title().in(caller.language()));
      item.put("version", model.version());
      item.put("release", presence.application().release());
      item.put("timezone", model.timezone().getId());
    }
    return Answers.ok(answer);
  }
}
