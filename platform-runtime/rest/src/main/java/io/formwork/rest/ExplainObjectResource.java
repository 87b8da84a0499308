package io.formwork.rest;

import io.formwork.core.rate.Kind;
import io.formwork.rest.guard.Counted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Why somebody may create records of an object, or may not. */
@Counted(Kind.SEARCHES)
@Path("/apps/{app}/{object}/explain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExplainObjectResource {

  @Inject Caller caller;

  @GET
  public Response explain(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @QueryParam("action") @DefaultValue("create") String action,
      @QueryParam("user") @Nullable String user) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    Explained explained = Explained.of(target.presence(), user);
    return explained.answer(
        explained.explanations().ofObject(target.actor(), explained.whom(), target.type(), action),
        caller.language());
  }
}
