package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.store.ReleaseStore.Release;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * What was applied, when, by whom and from which files, in the applications that the caller
 * administers.
 */
@Path("/releases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

  @Inject Caller caller;

  @GET
  public Response list() {
    List<Caller.Presence> administered =
        caller.everywhere().stream()
            .filter(presence -> presence.application().releases().visibleTo(presence.actor()))
            .toList();
    if (administered.isEmpty()) {
      throw new RefusedException(Refusal.Kind.FORBIDDEN, Message.of("releases.forbidden"));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    for (Caller.Presence presence : administered) {
      presence
          .application()
          .releases()
          .of(presence.actor())
          .forEach(release -> add(items.addObject(), release));
    }
    return Answers.ok(answer);
  }

  private static void add(ObjectNode json, Release release) {
    json.put("app", release.app());
    json.put("release", release.number());
    json.put("version", release.appVersion());
    json.put("at", release.at().toString());
    json.put("by", release.by());
    json.put("fingerprint", release.fingerprint());
    ArrayNode files = json.putArray("files");
    release.files().keySet().stream().sorted().forEach(files::add);
  }
}
