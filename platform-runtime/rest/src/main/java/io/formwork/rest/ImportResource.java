package io.formwork.rest;

import io.formwork.core.application.Application;
import io.formwork.core.rate.Kind;
import io.formwork.core.transfer.ImportReport;
import io.formwork.core.transfer.ImportService;
import io.formwork.core.transfer.Marks;
import io.formwork.core.transfer.TableFile;
import io.formwork.core.transfer.TableFiles;
import io.formwork.rest.guard.Counted;
import io.formwork.rest.json.ImportJson;
import io.formwork.rest.list.ImportParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;

/** Brings records in from a spreadsheet or a text file, or tells what would become of them. */
@Path("/apps/{app}/{object}/import")
@RequestScoped
public class ImportResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject Caller caller;

  @POST
  @Counted(Kind.TRANSFERS)
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.APPLICATION_JSON, XLSX, "text/csv"})
  public Response bring(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @Context UriInfo address,
      InputStream body)
      throws IOException {
    RecordTarget target = RecordTarget.of(caller, app, object);
    ImportParameters asked =
        ImportParameters.of(target.type().name(), address.getQueryParameters());
    ReceivedTable received = ReceivedTable.of(body);
    boolean handedOn = false;
    try {
      Application application = target.application();
      TableFile table = application.tables().open(received.file());
      ImportService imports = application.imports();
      ImportReport report = imports.run(target.actor(), table, asked.wanted(), asked.mode());
      if (!asked.copy()) {
        return Answers.ok(new ImportJson(caller.language()).of(table, report));
      }
      handedOn = true;
      return copy(application.tables(), received, new Marks(report, caller.language()));
    } finally {
      if (!handedOn) {
        received.close();
      }
    }
  }

  /** What became of the caller's last import into the object. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response last(@PathParam("app") String app, @PathParam("object") String object) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    ImportService imports = target.application().imports();
    return Answers.ok(ImportJson.of(imports.last(target.actor(), target.type().name())));
  }

  /** The file that was sent, with its rows marked; it is deleted when it has been read. */
  private static Response copy(TableFiles tables, ReceivedTable received, Marks marks) {
    boolean workbook = TableFiles.isWorkbook(received.file());
    StreamingOutput content =
        to -> {
          try (received) {
            tables.mark(received.file(), marks, to);
          }
        };
    return Response.ok(content, workbook ? XLSX : "text/csv;charset=utf-8")
        .header("Cache-Control", "no-store")
        .header(
            "Content-Disposition",
            "attachment; filename=\"marked." + (workbook ? "xlsx" : "csv") + "\"")
        .build();
  }
}
