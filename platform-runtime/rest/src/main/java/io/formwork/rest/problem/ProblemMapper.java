package io.formwork.rest.problem;

import io.formwork.core.message.Refusal;
import io.formwork.core.message.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers every exception with a problem. Only what nobody foresaw is an incident. */
@Provider
@ApplicationScoped
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

  @Inject HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable meant = meant(thrown);
    Problems problems = new Problems(request);
    return switch (meant) {
      case ProblemException problem ->
          problems.answer(problem.kind(), problem.faults(), problem.members());
      case RefusedException refused -> refused(problems, refused.refusal());
      case WebApplicationException failure -> failure(problems, failure);
      default -> incident(problems, thrown);
    };
  }

  /** Transactions and containers wrap what they let through. */
  private static Throwable meant(Throwable thrown) {
    return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .filter(cause -> cause instanceof RefusedException || cause instanceof ProblemException)
        .findFirst()
        .orElse(thrown);
  }

  private Response refused(Problems problems, Refusal refusal) {
    boolean conditional = request.getHeader("If-Match") != null;
    ProblemKind kind = Refusals.kind(refusal.kind(), conditional);
    return problems.answer(kind, Refusals.faults(refusal, ""));
  }

  /** What the container answers by itself: unknown paths, wrong methods and media types. */
  private Response failure(Problems problems, WebApplicationException failure) {
    Optional<ProblemKind> kind = ContainerAnswers.kind(failure.getResponse().getStatus());
    if (kind.isEmpty()) {
      return failure.getResponse().getStatusInfo().getFamily()
              == Response.Status.Family.SERVER_ERROR
          ? incident(problems, failure)
          : failure.getResponse();
    }
    Fault fault = Fault.of(ContainerAnswers.sentence(kind.get(), request, request.getRequestURI()));
    Response answer = problems.answer(kind.get(), List.of(fault));
    String allowed = failure.getResponse().getHeaderString("Allow");
    return allowed == null
        ? answer
        : Response.fromResponse(answer).header("Allow", allowed).build();
  }

  private static Response incident(Problems problems, Throwable thrown) {
    String number = UUID.randomUUID().toString();
    LOG.log(System.Logger.Level.ERROR, "Incident " + number, thrown);
    Fault fault = Fault.of(Sentence.of("incident", number));
    return problems.answer(ProblemKind.INTERNAL, List.of(fault), Optional.of(number));
  }
}
