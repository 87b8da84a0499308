package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.actor.Actor;
import io.formwork.core.actor.Substitute;
import io.formwork.rest.json.KeyJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Who the caller is, and with which roles in which application. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

  @Inject Caller caller;

  @GET
  public Response me() {
    List<Caller.Presence> presences = caller.everywhere();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("login", caller.login());
    presences.stream()
        .map(Caller.Presence::actor)
        .findFirst()
        .ifPresent(me -> addPerson(answer, me));
    caller.key().ifPresent(key -> answer.set("key", KeyJson.of(key)));
    ArrayNode apps = answer.putArray("apps");
    for (Caller.Presence presence : presences) {
      ObjectNode app = apps.addObject();
      app.put("app", presence.application().model().name());
      ArrayNode roles = app.putArray("roles");
      presence.actor().roles().stream().sorted().forEach(roles::add);
      ArrayNode others = app.putArray("substitutes_for");
      presence
          .application()
          .substitutions()
          .of(presence.actor())
          .forEach(away -> add(others.addObject(), away));
    }
    return Answers.ok(answer);
  }

  /** Who somebody is does not depend on the application, and whose place is taken is told apart. */
  private static void addPerson(ObjectNode answer, Actor me) {
    answer.put("id", me.present());
    answer.put("name", me.substitute().map(Substitute::name).orElse(me.name()));
    answer.put("language", me.language().toLanguageTag());
    me.substitute().ifPresent(own -> add(answer.putObject("on_behalf_of"), me));
  }

  /** A person whose place is taken, by which rights and until when. */
  private static void add(ObjectNode json, Actor away) {
    json.put("login", away.login());
    json.put("name", away.name());
    away.substitute().ifPresent(own -> json.put("until", own.until().toString()));
    ArrayNode roles = json.putArray("roles");
    away.roles().stream().sorted().forEach(roles::add);
  }
}
