package io.formwork.rest;

import io.formwork.core.query.FileReading.Opened;
import io.formwork.metadata.model.FileClass.Use;
import io.formwork.metadata.model.FileFormat;
import io.formwork.rest.file.ByteRange;
import io.formwork.rest.file.ContentAnswer;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;

/** The files of a record: downloaded, or viewed in the browser. */
@Path("/apps/{app}/{object}/{id:\\d{1,18}}/files/{file:\\d{1,18}}")
@RequestScoped
public class FilesResource {

  @Inject Caller caller;
  @Inject HttpServletRequest request;

  @GET
  public Response download(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @PathParam("file") long file) {
    return answer(download(read(app, object, id, file, Use.DOWNLOAD)), true);
  }

  @HEAD
  public Response describe(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @PathParam("file") long file) {
    return answer(download(read(app, object, id, file, Use.DOWNLOAD)), false);
  }

  /** In the browser: what it can show without running anything, images and PDF. */
  @GET
  @Path("view")
  public Response view(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @PathParam("file") long file) {
    return answer(viewed(read(app, object, id, file, Use.VIEW)), true);
  }

  @HEAD
  @Path("view")
  public Response describeView(
      @PathParam("app") String app,
      @PathParam("object") String object,
      @PathParam("id") long id,
      @PathParam("file") long file) {
    return answer(viewed(read(app, object, id, file, Use.VIEW)), false);
  }

  private Opened read(String app, String object, long id, long file, Use use) {
    RecordTarget target = RecordTarget.of(caller, app, object);
    return target.application().files().read(target.actor(), target.ref(id), file, use);
  }

  private static ContentAnswer download(Opened content) {
    return new ContentAnswer(content, false);
  }

  private static ContentAnswer viewed(Opened content) {
    String type = content.file().mediaType();
    if (!FileFormat.ofMediaType(type).map(FileFormat::shown).orElse(false)) {
      throw ProblemException.of(
          ProblemKind.NOT_ACCEPTABLE, "file.not_shown", content.file().name());
    }
    return new ContentAnswer(content, true);
  }

  private Response answer(ContentAnswer content, boolean bytes) {
    if (names(HttpHeaders.IF_NONE_MATCH, content.tag())) {
      return content.unchanged();
    }
    return content.of(range(content), bytes);
  }

  /** Of a content that is no longer the same, all is sent instead of a part. */
  private ByteRange range(ContentAnswer content) {
    boolean same =
        header("If-Range").map(condition -> condition.strip().equals(content.tag())).orElse(true);
    return same ? ByteRange.of(header("Range").orElse(""), content.size()) : new ByteRange.Whole();
  }

  private boolean names(String header, String tag) {
    return header(header).stream()
        .flatMap(tags -> Arrays.stream(tags.split(",")))
        .map(String::strip)
        .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag) || one.equals("*"));
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }
}
