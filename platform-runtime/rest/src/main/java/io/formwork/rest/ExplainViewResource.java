package io.formwork.rest;

import io.formwork.core.rate.Kind;
import io.formwork.rest.guard.Counted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Why a view opens to somebody, or does not. */
@Counted(Kind.SEARCHES)
@Path("/apps/{app}/views/{view}/explain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExplainViewResource {

  @Inject Caller caller;

  @GET
  public Response explain(
      @PathParam("app") String app,
      @PathParam("view") String view,
      @QueryParam("user") @Nullable String user) {
    Explained explained = Explained.of(caller.in(app), user);
    return explained.answer(
        explained.explanations().things().ofView(explained.asker(), explained.whom(), view),
        caller.language());
  }
}
