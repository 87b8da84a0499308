package io.formwork.rest;

import io.formwork.core.right.Administrators;
import io.formwork.rest.openapi.Need;
import io.formwork.rest.openapi.OpenApi;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;

/** What the platform itself offers programs, as far as it concerns the caller. */
@Path("/openapi.json")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

  @Inject Caller caller;

  @GET
  public Response platform() {
    return Answers.ok(new OpenApi(caller.language()).platform(needs()));
  }

  private Set<Need> needs() {
    Set<Need> needs = EnumSet.of(Need.NO_SIGN_IN, Need.NOTHING);
    boolean administers =
        caller.everywhere().stream()
            .anyMatch(here -> new Administrators(here.application().model()).include(here.actor()));
    if (administers) {
      needs.add(Need.ADMINISTER);
    }
    if (TestClockResource.allowed()) {
      needs.add(Need.TEST_CLOCK);
    }
    return needs;
  }
}
