package io.formwork.rest;

import io.formwork.core.presence.Onlookers;
import io.formwork.core.presence.RecordPresence;
import io.formwork.core.record.RecordRef;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.json.PresenceBody;
import io.formwork.rest.json.PresenceJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** Who is at a record now; whoever wants to be counted says so again every few seconds. */
@Path("/apps/{app}/{object}/{id:\\d{1,18}}/presence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PresenceResource {

  private final JsonBody bodies = new JsonBody();

  @Inject Caller caller;

  @GET
  public Response at(
      @PathParam("app") String app, @PathParam("object") String object, @PathParam("id") long id) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    return answer(presence(target).at(target.actor(), target.ref(id)));
  }

  @PUT
  public Response seen(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      InputStream body)
      throws IOException {
    RecordTarget target = RecordTarget.of(caller, app, object);
    PresenceBody said = PresenceBody.of(bodies.read(body));
    RecordRef ref = target.ref(id);
    return answer(presence(target).seen(target.actor(), ref, said.place(), said.mode()));
  }

  @DELETE
  public Response gone(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @QueryParam("place") @DefaultValue("") String place) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    presence(target).gone(target.actor(), target.ref(id), place);
    return Response.noContent().build();
  }

  private static RecordPresence presence(RecordTarget target) {
    return target.application().presence();
  }

  private static Response answer(Onlookers onlookers) {
    return Answers.ok(PresenceJson.of(onlookers));
  }
}
