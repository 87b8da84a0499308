package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who the caller is, and with which roles in which application. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  @Inject Caller caller;

  @GET
  public Response me() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("login", caller.login());
    ArrayNode apps = answer.putArray("apps");
    for (Caller.Presence presence : caller.everywhere()) {
      answer.put("id", presence.actor().id());
      answer.put("name", presence.actor().name());
      answer.put("language", presence.actor().language().toLanguageTag());
      ObjectNode app = apps.addObject();
      app.put("app", presence.application().model().name());
      ArrayNode roles = app.putArray("roles");
      presence.actor().roles().stream().sorted().forEach(roles::add);
    }
    return Answers.ok(answer);
  }
}
