package io.formwork.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.formwork.core.command.Once;
import io.formwork.core.store.RequestStore;
import io.formwork.core.store.RequestStore.Effect;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A request that may be sent again with the same {@code Idempotency-Key} and is done once. */
@RequestScoped
public class Repeatable {

  private static final String HEADER = "Idempotency-Key";

  /** What can be seen, and no more than fits a row of an index. */
  private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

  @Inject Once once;
  @Inject Caller caller;
  @Inject HttpServletRequest request;

  /**
   * What was done, now or before.
   *
   * @param repeated whether it was before
   */
  record Done(Effect effect, boolean repeated) {

    /** The answer, which says so when nothing has happened this time. */
    Response mark(Response answer) {
      return repeated
          ? Response.fromResponse(answer).header("Idempotency-Replayed", "true").build()
          : answer;
    }
  }

  /** Does the work, unless the request bears a key under which it was done. */
  Done run(ObjectNode body, Supplier<Effect> work) {
    Optional<String> given = Optional.ofNullable(request.getHeader(HEADER));
    if (given.isEmpty()) {
      return new Done(work.get(), false);
    }
    if (!KEY.matcher(given.get()).matches()) {
      throw wrong(ProblemKind.BAD_REQUEST, "header.idempotency_key");
    }
    RequestStore.RequestKey key = new RequestStore.RequestKey(caller.login(), given.get());
    return switch (once.run(key, fingerprint(body), work)) {
      case Once.Outcome.Done done -> new Done(done.effect(), false);
      case Once.Outcome.Repeated repeated -> new Done(repeated.effect(), true);
      case Once.Outcome.Taken taken -> throw wrong(ProblemKind.INVALID, "idempotency.taken");
    };
  }

  private static ProblemException wrong(ProblemKind kind, String sentence) {
    return new ProblemException(kind, Fault.header(HEADER, Sentence.of(sentence)));
  }

  private String header(String name) {
    return Optional.ofNullable(request.getHeader(name)).orElse("");
  }

  private String fingerprint(ObjectNode body) {
    String whole =
        String.join(
            "\n",
            request.getMethod(),
            request.getRequestURI(),
            header("If-Match"),
            header("On-Behalf-Of"),
            body.toString());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(whole.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
