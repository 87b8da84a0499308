package io.formwork.rest;

import io.formwork.core.export.CsvForm;
import io.formwork.core.export.Export;
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
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * A declared list as a file: its columns, its order, and what the query leaves of it. It is sent
 * while it is read, so that it may be of any length.
 */
@Path("/apps/{app}/{view:[a-z][a-z0-9_]*}.{ending:xlsx|csv}")
@RequestScoped
public class SpreadsheetResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String CSV = "text/csv";

  @Inject Caller caller;

  @GET
  @Produces({XLSX, CSV, "application/json"})
  public Response download(
      @PathParam("app") String app,
      @PathParam("view") String view,
      @PathParam("ending") String ending,
      @Context UriInfo address) {
    Caller.Presence here = caller.in(app);
    View.ListView list = list(here, view);
    ListParameters.File asked =
        new ListParameters(here.application().model()).file(list, address.getQueryParameters());
    Export.Wanted wanted =
        new Export.Wanted(asked.request(), list.title().in(caller.language()), caller.language());
    Export export = here.application().export();
    return ending.equals("xlsx")
        ? answer(export.spreadsheet(here.actor(), wanted), XLSX, view + ".xlsx")
        : answer(
            export.csv(here.actor(), wanted, form(asked)), CSV + ";charset=utf-8", view + ".csv");
  }

  private CsvForm form(ListParameters.File asked) {
    return asked.excel() ? CsvForm.excel(caller.language()) : CsvForm.plain();
  }

  private static Response answer(Export.File file, String type, String name) {
    StreamingOutput content = file::writeTo;
    return Response.ok(content, type)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
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
