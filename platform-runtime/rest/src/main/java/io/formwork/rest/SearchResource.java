package io.formwork.rest;

import io.formwork.core.query.Findings;
import io.formwork.core.query.Query;
import io.formwork.core.rate.Kind;
import io.formwork.rest.guard.Counted;
import io.formwork.rest.json.FindingsJson;
import io.formwork.rest.list.SearchParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The search over all objects of an application. No object bears this name. */
@Counted(Kind.SEARCHES)
@Path("/apps/{app}/search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

  @Inject Caller caller;

  @GET
  public Response find(@PathParam("app") String app, @Context UriInfo address) {
    Caller.Presence here = caller.in(app);
    SearchParameters asked = SearchParameters.of(address.getQueryParameters());
    Query query = here.application().query();
    List<Findings> found =
        asked
            .object()
            .map(here::object)
            .map(type ->
                List.of(
                    new Findings(
                        type, query.search(here.actor(), type.name(), asked.text(), asked.most()))))
            .orElseGet(() -> query.searchEverywhere(here.actor(), asked.text(), asked.most()));
    return Answers.ok(FindingsJson.of(found, caller.language()));
  }
}
