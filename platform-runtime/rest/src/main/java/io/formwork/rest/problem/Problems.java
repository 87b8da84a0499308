package io.formwork.rest.problem;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Makes the answer to a request that failed. */
public final class Problems {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** How programs sign in, beside the name and password that the server itself asks for. */
  static final String CHALLENGE = "Bearer realm=\"formwork\"";

  /** When whoever held up a command may be done. */
  private static final int BUSY_SECONDS = 30;

  private final HttpServletRequest request;

  public Problems(HttpServletRequest request) {
    this.request = request;
  }

  public Response answer(ProblemKind kind, List<Fault> faults) {
    return answer(kind, faults, Optional.empty());
  }

  /**
   * With more than every problem says.
   *
   * @param members what stands beside the usual ones
   */
  public Response answer(ProblemKind kind, List<Fault> faults, ObjectNode members) {
    return answer(kind, faults, Optional.empty(), members);
  }

  Response answer(ProblemKind kind, List<Fault> faults, Optional<String> incident) {
    return answer(kind, faults, incident, JsonNodeFactory.instance.objectNode());
  }

  private Response answer(
      ProblemKind kind, List<Fault> faults, Optional<String> incident, ObjectNode members) {
    ProblemJson json = new ProblemJson(Language.of(request));
    return advised(Response.status(kind.status()), kind)
        .type(MEDIA_TYPE)
        .header("Cache-Control", "no-store")
        .entity(json.of(kind, faults, request.getRequestURI(), incident).setAll(members))
        .build();
  }

  /** What programs do next. */
  private static Response.ResponseBuilder advised(
      Response.ResponseBuilder answer, ProblemKind kind) {
    return switch (kind) {
      case UNAUTHORIZED ->
          answer.header("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
      case BUSY -> answer.header("Retry-After", BUSY_SECONDS);
      default -> answer;
    };
  }
}
