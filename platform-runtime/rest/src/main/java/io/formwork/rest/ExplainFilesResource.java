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

/** Why somebody may do something with files of a class, or may not. */
@Counted(Kind.SEARCHES)
@Path("/apps/{app}/files/{class}/explain")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExplainFilesResource {

  @Inject Caller caller;

  @GET
  public Response explain(
      @PathParam("app") String app,
      @PathParam("class") String fileClass,
      @QueryParam("action") @DefaultValue("view") String action,
      @QueryParam("user") @Nullable String user) {
    Explained explained = Explained.of(caller.in(app), user);
    return explained.answer(
        explained
            .explanations()
            .things()
            .ofFiles(explained.asker(), explained.whom(), fileClass, action),
        caller.language());
  }
}
