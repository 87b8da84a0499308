package io.formwork.rest;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.SessionAdministration;
import io.formwork.rest.json.SessionJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Where the caller is signed in. */
@Path("/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

  @Inject Caller caller;
  @Inject CallerSession session;
  @Inject SessionAdministration administration;

  @GET
  public Response list() {
    Actor me = caller.anywhere();
    return Answers.ok(SessionJson.list(administration.own(me), session.number()));
  }

  /** Signs out everywhere but in the session that the request came with. */
  @DELETE
  public Response endOthers() {
    Actor me = caller.anywhere();
    administration.endOthers(me, session.number());
    return Response.noContent().build();
  }

  /** Whoever comes with it next has to sign in. */
  @DELETE
  @Path("/{session:\\d{1,18}}")
  public Response end(@PathParam("session") long ended) {
    administration.end(caller.anywhere(), ended);
    return Response.noContent().build();
  }
}
