package io.formwork.rest;

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
import java.util.Optional;

/** Where somebody else is signed in; for administrators. */
@Path("/apps/{app}/accounts/{id:\\d{1,18}}/sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountSessionsResource {

  @Inject Caller caller;
  @Inject SessionAdministration administration;

  @GET
  public Response list(@PathParam("app") String app, @PathParam("id") long user) {
    Caller.Presence here = caller.in(app);
    return Answers.ok(
        SessionJson.list(
            administration.of(here.application(), here.actor(), user), Optional.empty()));
  }

  /** Signs the person out everywhere. */
  @DELETE
  public Response endAll(@PathParam("app") String app, @PathParam("id") long user) {
    Caller.Presence here = caller.in(app);
    administration.endAll(here.application(), here.actor(), user);
    return Response.noContent().build();
  }

  /** Whoever comes with it next has to sign in. */
  @DELETE
  @Path("/{session:\\d{1,18}}")
  public Response end(
      @PathParam("app") String app, @PathParam("id") long user, @PathParam("session") long ended) {
    Caller.Presence here = caller.in(app);
    administration.end(here.application(), here.actor(), user, ended);
    return Response.noContent().build();
  }
}
