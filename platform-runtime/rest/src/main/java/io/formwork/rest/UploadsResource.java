package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.metadata.value.KeptFile;
import io.formwork.rest.file.Disposition;
import io.formwork.rest.json.FileJson;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes in files of a class; the id of what was uploaded is then the value of a field. */
@Path("/apps/{app}/files/{class}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UploadsResource {

  @Inject Caller caller;
  @Inject HttpServletRequest request;

  /** The body is the content; its name stands in the query or in {@code Content-Disposition}. */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response upload(
      @PathParam("app") String app,
      @PathParam("class") String fileClass,
      @QueryParam("name") @Nullable String name,
      @HeaderParam("Content-Disposition") @Nullable String disposition,
      InputStream body) {
    refuseForm();
    String called =
        Optional.ofNullable(name)
            .or(() -> Optional.ofNullable(disposition).flatMap(Disposition::name))
            .orElse("");
    long length = request.getContentLengthLong();
    return added(
        app, fileClass, called, length < 0 ? OptionalLong.empty() : OptionalLong.of(length), body);
  }

  /** Of such a body the server makes parameters, so nothing of it would be left. */
  private void refuseForm() {
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED)) {
      throw ProblemException.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "upload.form");
    }
  }

  /** A form with one file, whatever its part is called. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @PathParam("app") String app, @PathParam("class") String fileClass, List<EntityPart> parts)
      throws IOException {
    List<EntityPart> files = parts.stream().filter(part -> part.getFileName().isPresent()).toList();
    if (files.size() != 1) {
      throw new ProblemException(
          ProblemKind.INVALID, Fault.of(Sentence.of("upload.one_file", files.size())));
    }
    EntityPart file = files.getFirst();
    try (InputStream content = file.getContent()) {
      return added(app, fileClass, file.getFileName().orElseThrow(), OptionalLong.empty(), content);
    }
  }

  private Response added(
      String app, String fileClass, String name, OptionalLong length, InputStream content) {
    Caller.Presence here = caller.in(app);
    KeptFile file =
        here.application().uploads().add(here.actor(), fileClass, name, length, content);
    ObjectNode answer = FileJson.of(file);
    return Answers.created(answer);
  }
}
