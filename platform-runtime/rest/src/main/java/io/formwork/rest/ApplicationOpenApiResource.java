package io.formwork.rest;

import io.formwork.rest.openapi.OpenApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What an application offers programs, as far as the caller could ever come. */
@Path("/apps/{app}/openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationOpenApiResource {

  @Inject Caller caller;

  @GET
  public Response application(@PathParam("app") String app) {
    Caller.Presence here = caller.in(app);
    return Answers.ok(
        new OpenApi(caller.language())
            .application(here.application().model(), here.application().reach(here.actor())));
  }
}
