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

/** The caller's own keys for programs. */
@Path("/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {

  @Inject Caller caller;
  @Inject KeyAdministration administration;

  @GET
  public Response list() {
    return Answers.ok(KeyJson.list(administration.own(caller.anywhere())));
  }

  /** Makes one; it is in this answer and nowhere else. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response make(InputStream body) throws IOException {
    KeyAdministration.Wanted wanted = KeyBody.read(new JsonBody().read(body));
    return Answers.created(KeyJson.of(administration.make(caller.anywhere(), wanted)));
  }

  /** From now on it opens nothing. */
  @DELETE
  @Path("/{key:\\d{1,18}}")
  public Response revoke(@PathParam("key") long key) {
    administration.revoke(caller.anywhere(), key);
    return Response.noContent().build();
  }
}
