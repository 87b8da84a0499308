package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.command.Seen;
import io.formwork.core.query.ListRequest;
import io.formwork.core.query.Page;
import io.formwork.core.query.Query;
import io.formwork.core.query.Total;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.core.record.Save;
import io.formwork.core.store.RequestStore.Effect;
import io.formwork.metadata.model.RecordCollection;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.json.PageJson;
import io.formwork.rest.json.RecordJson;
import io.formwork.rest.list.ListParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The records of an object: listed, read, written, moved along their lifecycle. */
@Path("/apps/{app}/{object}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecordsResource {

  private final JsonBody bodies = new JsonBody();

  @Inject Caller caller;
  @Inject Repeatable repeatable;

  @GET
  public Response list(
      @PathParam("app") String app, @PathParam("object") String object, @Context UriInfo address) {
    return caller.reading(
        app,
        () -> {
          RecordTarget target = target(app, object);
          ListParameters.Asked asked =
              new ListParameters(target.application().model())
                  .page(target.type(), address.getQueryParameters());
          return page(target, asked, asked.request());
        });
  }

  /** The records that refer to a record, as one of its collections has them. */
  @GET
  @Path("/{id:\\d{1,18}}/{collection}")
  public Response collection(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @PathParam("collection") String name,
      @Context UriInfo address) {
    return caller.reading(
        app,
        () -> {
          RecordTarget target = target(app, object);
          RecordRef owner = target.existing(target.ref(id)).ref();
          RecordCollection collection = target.collection(name);
          RecordTarget members = target(app, collection.object());
          ListParameters.Asked asked =
              new ListParameters(target.application().model())
                  .page(members.type(), address.getQueryParameters());
          return page(members, asked, asked.request().within(members.type(), collection, owner));
        });
  }

  private static Response page(
      RecordTarget target, ListParameters.Asked asked, ListRequest request) {
    Query query = target.application().query();
    Page page = query.list(target.actor(), request);
    Optional<Total> total =
        asked.total() ? Optional.of(query.total(target.actor(), request)) : Optional.empty();
    return Answers.ok(new PageJson(asked, page, total).bytes());
  }

  @POST
  public Response create(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @Context UriInfo address,
      InputStream body)
      throws IOException {
    ObjectNode members = bodies.read(body);
    return caller.together(
        app,
        () -> {
          RecordTarget target = target(app, object);
          Repeatable.Done done =
              repeatable.run(members, () -> new Effect(app, create(target, members)));
          RecordRef ref = done.effect().record();
          URI location = address.getAbsolutePathBuilder().path(Long.toString(ref.id())).build();
          return done.mark(
              target
                  .find(ref)
                  .map(record -> answer(Response.created(location), record))
                  .orElseGet(() -> Response.created(location).build()));
        });
  }

  private static RecordRef create(RecordTarget target, ObjectNode members) {
    Save given = target.save(members);
    return target.application().records().create(target.actor(), target.type().name(), given);
  }

  @GET
  @Path("/{id:\\d{1,18}}")
  public Response read(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @QueryParam("at") @Nullable String at) {
    return at == null
        ? caller.reading(app, () -> now(target(app, object), id))
        : caller.together(app, () -> then(target(app, object), id, at));
  }

  private Response now(RecordTarget target, long id) {
    return answer(Response.ok(), target.existing(target.ref(id)));
  }

  private static Response then(RecordTarget target, long id, String at) {
    return Answers.ok(RecordJson.of(target.past(target.ref(id), Moment.read("at", at))));
  }

  @PATCH
  @Path("/{id:\\d{1,18}}")
  public Response update(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String condition,
      @QueryParam("merge") @Nullable String merge,
      InputStream body)
      throws IOException {
    ObjectNode members = bodies.read(body);
    return caller.together(
        app,
        () -> {
          RecordTarget target = target(app, object);
          Seen seen = IfMatch.seen(condition, merge);
          Save changes = target.save(members);
          Conflicts.telling(
              condition,
              () ->
                  target
                      .application()
                      .records()
                      .update(target.actor(), target.ref(id), seen, changes));
          return written(target, target.ref(id));
        });
  }

  @DELETE
  @Path("/{id:\\d{1,18}}")
  public Response delete(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @HeaderParam("If-Match") @Nullable String condition) {
    RecordTarget target = target(app, object);
    OptionalLong version = IfMatch.version(condition);
    Conflicts.telling(
        condition,
        () -> target.application().records().delete(target.actor(), target.ref(id), version));
    return Response.noContent().build();
  }

  /** Takes a transition; the body holds the fields that it asks for. */
  @POST
  @Path("/{id:\\d{1,18}}/transitions/{transition}")
  public Response take(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @PathParam("transition") String transition,
      @HeaderParam("If-Match") @Nullable String condition,
      InputStream body)
      throws IOException {
    ObjectNode members = bodies.read(body);
    return caller.together(
        app,
        () -> {
          RecordTarget target = target(app, object);
          RecordRef ref = target.ref(id);
          OptionalLong version = IfMatch.version(condition);
          Repeatable.Done done =
              repeatable.run(
                  members,
                  () -> {
                    Save with = target.save(members);
                    Conflicts.telling(
                        condition,
                        () ->
                            target
                                .application()
                                .records()
                                .take(target.actor(), ref, version, transition, with));
                    return new Effect(app, ref);
                  });
          return done.mark(written(target, ref));
        });
  }

  private RecordTarget target(String app, String object) {
    return RecordTarget.of(caller, app, object);
  }

  /** A write may take the record out of the caller's sight. */
  private Response written(RecordTarget target, RecordRef ref) {
    return target
        .find(ref)
        .map(record -> answer(Response.ok(), record))
        .orElseGet(() -> Response.noContent().build());
  }

  private Response answer(Response.ResponseBuilder answer, VisibleRecord record) {
    return Answers.record(answer, RecordJson.of(record, caller.language()), record);
  }
}
