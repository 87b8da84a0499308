package io.formwork.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Problems that the container finds before any code of the interface is reached. */
final class ContainerAnswers {

  private static final Set<ProblemKind> KINDS =
      Set.of(
          ProblemKind.BAD_REQUEST,
          ProblemKind.UNAUTHORIZED,
          ProblemKind.FORBIDDEN,
          ProblemKind.NOT_FOUND,
          ProblemKind.METHOD_NOT_ALLOWED,
          ProblemKind.NOT_ACCEPTABLE,
          ProblemKind.TOO_LARGE,
          ProblemKind.UNSUPPORTED_MEDIA_TYPE);

  private ContainerAnswers() {}

  static Optional<ProblemKind> kind(int status) {
    return KINDS.stream().filter(kind -> kind.status() == status).findFirst();
  }

  /**
   * What is told of it.
   *
   * @param path what was asked for, which the request no longer says when it was handed on
   */
  static Sentence sentence(ProblemKind kind, HttpServletRequest request, String path) {
    return switch (kind) {
      case NOT_FOUND -> Sentence.of("path.unknown", path);
      case METHOD_NOT_ALLOWED -> Sentence.of("method.not_allowed", request.getMethod(), path);
      case UNAUTHORIZED -> Sentence.of("sign_in");
      case FORBIDDEN -> Sentence.of("forbidden");
      case NOT_ACCEPTABLE -> Sentence.of("not_acceptable");
      case TOO_LARGE -> Sentence.of("body.too_large_unknown");
      case UNSUPPORTED_MEDIA_TYPE -> Sentence.of("media_type", mediaType(request));
      default -> Sentence.of("bad_request");
    };
  }

  private static String mediaType(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType()).orElse("-");
  }
}
