package io.formwork.rest;

import io.formwork.core.command.Seen;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal.Kind;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.History;
import io.formwork.core.query.HistoryRequest;
import io.formwork.core.record.RecordRef;
import io.formwork.rest.json.HistoryJson;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.json.RecordJson;
import io.formwork.rest.json.UndoBody;
import io.formwork.rest.list.HistoryParameters;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happened to a record, and taking a change of it back. */
@Path("/apps/{app}/{object}/{id:\\d{1,18}}/history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HistoryResource {

  private final JsonBody bodies = new JsonBody();

  @Inject Caller caller;

  /** The newest first. */
  @GET
  public Response history(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @Context UriInfo address) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    HistoryRequest request = HistoryParameters.read(target.type(), address.getQueryParameters());
    RecordRef record = target.existing(target.ref(id)).ref();
    History history = target.application().history();
    if (!history.tells(target.actor(), record)) {
      throw new RefusedException(Kind.NOT_FOUND, Message.of("history.none"));
    }
    return Answers.ok(HistoryJson.of(target.type(), history.of(target.actor(), record, request)));
  }

  /** Writes what the fields of an entry held before, as an ordinary change. */
  @POST
  @Path("/{entry:\\d{1,18}}/undo")
  @Consumes(MediaType.WILDCARD)
  public Response undo(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @PathParam("entry") long entry,
      @HeaderParam("If-Match") @Nullable String condition,
      @HeaderParam("Content-Type") @Nullable String mediaType,
      InputStream body)
      throws IOException {
    RecordTarget target = RecordTarget.of(caller, app, object);
    RecordRef ref = target.ref(id);
    Seen seen = new Seen(IfMatch.version(condition), false);
    Optional<Set<String>> only = UndoBody.fields(bodies.readIfAny(body, mediaType));
    Conflicts.telling(
        condition,
        () -> target.application().undoing().undo(target.actor(), ref, seen, entry, only));
    return target
        .find(ref)
        .map(record ->
            Answers.record(Response.ok(), RecordJson.of(record, caller.language()), record))
        .orElseGet(() -> Response.noContent().build());
  }
}
