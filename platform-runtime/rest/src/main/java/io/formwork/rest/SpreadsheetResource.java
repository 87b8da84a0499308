package io.formwork.rest;

import io.formwork.core.query.ListRequest;
import io.formwork.metadata.model.View;
import io.formwork.rest.list.ListParameters;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Suggested;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** A declared list as a spreadsheet: its columns, its order, and what the query leaves of it. */
@Path("/apps/{app}/{view:[a-z][a-z0-9_]*}.xlsx")
@RequestScoped
public class SpreadsheetResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Caller caller;

  @GET
  @Produces({XLSX, "application/json"})
  public Response download(
      @PathParam("app") String app, @PathParam("view") String view, @Context UriInfo address)
      throws IOException {
    Caller.Presence here = caller.in(app);
    View.ListView list = list(here, view);
    ListRequest request =
        new ListParameters(here.application().model()).file(list, address.getQueryParameters());
    String title = list.title().in(caller.language());
    // Whole in memory at its end: a compressed file of bounded rows, and so an error is still a
    // problem.
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    here.application().export().spreadsheet(here.actor(), request, title, caller.language(), file);
    return Response.ok(file.toByteArray(), XLSX)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + view + ".xlsx\"")
        .build();
  }

  private static View.ListView list(Caller.Presence here, String name) {
    if (here.application().model().views().get(name) instanceof View.ListView list) {
      return list;
    }
    List<String> lists =
        here.application().model().views().values().stream()
            .filter(View.ListView.class::isInstance)
            .map(View::name)
            .toList();
    throw ProblemException.of(
        ProblemKind.NOT_FOUND, "view.unknown", name, Suggested.of(name, lists));
  }
}
