package io.formwork.rest.problem;

import io.formwork.core.account.SignInGuard;
import io.formwork.core.account.SignInTrouble;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Answers what the container refuses before JAX-RS is reached: no sign-in, a broken request. */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String RETRY_SECONDS = "10";

  private final transient SignInGuard guard;

  @Inject
  public ErrorPage(SignInGuard guard) {
    this.guard = guard;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ProblemKind found = ContainerAnswers.kind(status(request)).orElse(ProblemKind.NOT_FOUND);
    Optional<SignInTrouble> trouble =
        found == ProblemKind.UNAUTHORIZED
            ? BasicLogin.of(request).flatMap(guard::trouble)
            : Optional.empty();
    boolean passing = trouble.filter(SignInTrouble::passing).isPresent();
    ProblemKind kind = passing ? ProblemKind.NOT_READY : found;
    Fault fault =
        Fault.of(
            trouble
                .<Sentence>map(why -> new Sentence.Told(why.reason()))
                .orElseGet(() -> ContainerAnswers.sentence(kind, request, path(request))));
    String json =
        new ProblemJson(Language.of(request))
            .of(kind, List.of(fault), path(request), Optional.empty())
            .toString();
    response.setStatus(kind.status());
    if (passing) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    if (kind == ProblemKind.UNAUTHORIZED) {
      response.addHeader("WWW-Authenticate", Problems.CHALLENGE);
    }
    response.setContentType(Problems.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : HttpServletResponse.SC_NOT_FOUND;
  }

  /** What was asked for, which the dispatch to this page hides. */
  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        ? path
        : request.getRequestURI();
  }
}
