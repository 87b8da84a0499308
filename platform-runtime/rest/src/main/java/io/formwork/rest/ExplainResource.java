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

/** Why somebody may do something with a record, or may not. */
@Counted(Kind.SEARCHES)
@Path("/apps/{app}/{object}/{id:\\d{1,18}}/explain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExplainResource {

  @Inject Caller caller;

  @GET
  public Response explain(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @QueryParam("action") @DefaultValue("read") String action,
      @QueryParam("user") @Nullable String user) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    Explained explained = Explained.of(target.presence(), user);
    return explained.answer(
        explained.explanations().of(target.actor(), explained.whom(), target.ref(id), action),
        caller.language());
  }
}
