package io.formwork.rest;

import io.formwork.core.command.RestoreService;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.rest.json.DeletedJson;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.json.RecordJson;
import io.formwork.rest.list.DeletedParameters;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Deleted records of an object, for those who may delete them. */
@Path("/apps/{app}/{object}/deleted")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeletedResource {

  private final JsonBody bodies = new JsonBody();

  @Inject Caller caller;

  /** The last one first. */
  @GET
  public Response list(
      @PathParam("app") String app, @PathParam("object") String object, @Context UriInfo address) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    RestoreService.Request request =
        DeletedParameters.read(target.type(), address.getQueryParameters());
    RestoreService restoring = target.application().restoring();
    if (!restoring.mayLook(target.actor(), target.type())) {
      throw ProblemException.of(ProblemKind.FORBIDDEN, "deleted.forbidden");
    }
    return Answers.ok(DeletedJson.of(restoring.list(target.actor(), request)));
  }

  /** Brings one back with all that went with it; the body may hold other values. */
  @POST
  @Path("/{id:\\d{1,18}}/restore")
  @Consumes(MediaType.WILDCARD)
  public Response restore(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @HeaderParam("Content-Type") @Nullable String mediaType,
      InputStream body)
      throws IOException {
    RecordTarget target = RecordTarget.of(caller, app, object);
    Save with = target.save(bodies.readIfAny(body, mediaType));
    if (!with.owned().isEmpty()) {
      throw ProblemException.of(ProblemKind.INVALID, "restore.owned");
    }
    RecordRef ref =
        target.application().restoring().restore(target.actor(), target.ref(id), with.changes());
    return target
        .find(ref)
        .map(record ->
            Answers.record(Response.ok(), RecordJson.of(record, caller.language()), record))
        .orElseGet(() -> Response.noContent().build());
  }
}
