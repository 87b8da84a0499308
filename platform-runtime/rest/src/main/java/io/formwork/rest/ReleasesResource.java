package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.deployment.Planned;
import io.formwork.core.deployment.Proposal;
import io.formwork.core.deployment.Publication;
import io.formwork.core.deployment.Published;
import io.formwork.core.deployment.Publisher;
import io.formwork.core.message.Message;
import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import io.formwork.core.rate.Kind;
import io.formwork.metadata.diagnostic.Diagnostic;
import io.formwork.metadata.source.DefinitionsZip;
import io.formwork.metadata.source.SourceFile;
import io.formwork.rest.guard.Counted;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Problems;
import io.formwork.rest.problem.Sentence;
import io.formwork.rest.release.ReceivedFiles;
import io.formwork.rest.release.ReleaseJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the applications that the caller administers were and are made of; plans and publishes. */
@Path("/releases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReleasesResource {

  private static final String ZIP = "application/zip";
  private static final int LONGEST_COMMENT = 1_000;

  @Inject Caller caller;
  @Inject Publication publication;
  @Inject HttpServletRequest request;

  /** Every release of the applications that the caller administers, the last one first. */
  @GET
  public Response list() {
    List<Caller.Presence> administered =
        caller.everywhere().stream()
            .filter(presence -> presence.application().releases().visibleTo(presence.actor()))
            .toList();
    if (administered.isEmpty()) {
      throw new RefusedException(Refusal.Kind.FORBIDDEN, Message.of("releases.forbidden"));
    }
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode items = answer.putArray("items");
    for (Caller.Presence presence : administered) {
      presence
          .application()
          .releases()
          .of(presence.actor())
          .forEach(release -> items.add(json().release(release)));
    }
    return Answers.ok(answer);
  }

  /** The files of a release, byte for byte. */
  @GET
  @Path("{app}/{release:\\d{1,18}}/files")
  @Produces({ZIP, MediaType.APPLICATION_JSON})
  public Response files(@PathParam("app") String app, @PathParam("release") long release)
      throws IOException {
    Caller.Presence here = caller.in(app);
    List<SourceFile> files = here.application().releases().files(here.actor(), release).files();
    return Response.ok(DefinitionsZip.write(files), ZIP)
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", "attachment; filename=\"%s-%d.zip\"".formatted(app, release))
        .build();
  }

  /** What publishing these files would do. */
  @POST
  @Counted(Kind.TRANSFERS)
  @Path("plan")
  @Consumes(ZIP)
  public Response plan(InputStream body) throws IOException {
    return plan(given(body));
  }

  /** Publishes these files. */
  @POST
  @Counted(Kind.TRANSFERS)
  @Consumes(ZIP)
  public Response publish(
      InputStream body,
      @QueryParam("plan") @Nullable String plan,
      @QueryParam("comment") @DefaultValue("") String comment)
      throws IOException {
    return publish(given(body), plan, comment);
  }

  /** What bringing back an earlier release would do. */
  @POST
  @Counted(Kind.TRANSFERS)
  @Path("{app}/{release:\\d{1,18}}/rollback/plan")
  public Response planRollback(@PathParam("app") String app, @PathParam("release") long release) {
    return plan(new Proposal.Rollback(app, release));
  }

  /** Brings back an earlier release. */
  @POST
  @Counted(Kind.TRANSFERS)
  @Path("{app}/{release:\\d{1,18}}/rollback")
  public Response rollback(
      @PathParam("app") String app,
      @PathParam("release") long release,
      @QueryParam("plan") @Nullable String plan,
      @QueryParam("comment") @DefaultValue("") String comment) {
    return publish(new Proposal.Rollback(app, release), plan, comment);
  }

  private static Proposal given(InputStream body) throws IOException {
    List<SourceFile> files = ReceivedFiles.of(body);
    return new Proposal.Files(() -> files);
  }

  private Response plan(Proposal proposal) {
    return switch (publication.plan(publisher(), proposal)) {
      case Planned.Wrong wrong -> wrong(wrong.problems(), wrong.report());
      case Planned.Ready ready -> Answers.ok(json().plan(ready));
    };
  }

  private Response publish(Proposal proposal, @Nullable String plan, String comment) {
    if (comment.length() > LONGEST_COMMENT) {
      throw new ProblemException(
          ProblemKind.BAD_REQUEST,
          Fault.parameter("comment", Sentence.of("comment.too_long", LONGEST_COMMENT)));
    }
    Published published =
        publication.publish(publisher(), proposal, Optional.ofNullable(plan), comment);
    return switch (published) {
      case Published.Wrong wrong -> wrong(wrong.problems(), wrong.report());
      case Published.Refused refused -> refused(refused.reasons());
      case Published.Done done when done.releases().isEmpty() ->
          Answers.ok(json().published(done.releases()));
      case Published.Done done -> Answers.created(json().published(done.releases()));
    };
  }

  private Response wrong(List<Diagnostic> problems, String report) {
    List<Fault> faults = List.of(Fault.of(Sentence.of("definitions.wrong")));
    return new Problems(request)
        .answer(ProblemKind.INVALID, faults, json().wrong(problems, report));
  }

  private Response refused(List<Message> reasons) {
    List<Fault> faults =
        reasons.stream().map(reason -> Fault.of(new Sentence.Told(reason))).toList();
    return new Problems(request).answer(ProblemKind.CONFLICT, faults, json().refused(reasons));
  }

  private Publisher publisher() {
    return new Publisher.Person(caller.himself(), caller.key());
  }

  private ReleaseJson json() {
    return new ReleaseJson(caller.language());
  }
}
