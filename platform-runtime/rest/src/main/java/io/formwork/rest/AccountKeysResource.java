package io.formwork.rest;

import io.formwork.core.application.KeyAdministration;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.json.KeyBody;
import io.formwork.rest.json.KeyJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The keys of somebody else, such as an account that only programs use; for administrators. */
@Path("/apps/{app}/accounts/{id:\\d{1,18}}/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AccountKeysResource {

  @Inject Caller caller;
  @Inject KeyAdministration administration;

  @GET
  public Response list(@PathParam("app") String app, @PathParam("id") long user) {
    Caller.Presence here = caller.in(app);
    return Answers.ok(KeyJson.list(administration.of(here.application(), here.actor(), user)));
  }

  /** Makes one; it is in this answer and nowhere else. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(@PathParam("app") String app, @PathParam("id") long user, InputStream body)
      throws IOException {
    Caller.Presence here = caller.in(app);
    KeyAdministration.Wanted wanted = KeyBody.read(new JsonBody().read(body));
    return Answers.created(
        KeyJson.of(administration.make(here.application(), here.actor(), user, wanted)));
  }

  /** From now on it opens nothing. */
  @DELETE
  @Path("/{key:\\d{1,18}}")
  public Response revoke(
      @PathParam("app") String app, @PathParam("id") long user, @PathParam("key") long key) {
    Caller.Presence here = caller.in(app);
    administration.revoke(here.application(), here.actor(), user, key);
    return Response.noContent().build();
  }
}
