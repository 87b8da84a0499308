package io.formwork.rest;

import io.formwork.core.export.Export;
import io.formwork.core.rate.Kind;
import io.formwork.rest.guard.Counted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** A declared list as a spreadsheet. */
@Counted(Kind.TRANSFERS)
@Path("/apps/{app}/{view:[a-z][a-z0-9_]*}.xlsx")
@RequestScoped
public class SpreadsheetResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Caller caller;

  @GET
  @Produces({XLSX, "application/json"})
  public Response download(
      @PathParam("app") String app, @PathParam("view") String view, @Context UriInfo address) {
    ListFile file = ListFile.of(caller.in(app), view, address);
    Export export = file.here().application().export();
    return file.answer(
        export.spreadsheet(file.here().actor(), file.wanted(caller.language())), XLSX, "xlsx");
  }
}
