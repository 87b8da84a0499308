package io.formwork.rest;

import io.formwork.core.export.CsvForm;
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

/** A declared list as text. */
@Counted(Kind.TRANSFERS)
@Path("/apps/{app}/{view:[a-z][a-z0-9_]*}.csv")
@RequestScoped
public class CsvResource {

  private static final String CSV = "text/csv";

  @Inject Caller caller;

  @GET
  @Produces({CSV, "application/json"})
  public Response download(
      @PathParam("app") String app, @PathParam("view") String view, @Context UriInfo address) {
    ListFile file = ListFile.of(caller.in(app), view, address);
    Export export = file.here().application().export();
    CsvForm form = file.asked().excel() ? CsvForm.excel(caller.language()) : CsvForm.plain();
    return file.answer(
        export.csv(file.here().actor(), file.wanted(caller.language()), form),
        CSV + ";charset=utf-8",
        "csv");
  }
}
