package io.formwork.rest;

import io.formwork.core.key.ProgramKey;
import io.formwork.core.message.Message;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Problems;
import io.formwork.rest.problem.Sentence;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what a key never does, whatever the address: one for reading sends nothing that could
 * change something, and none takes the place of another. What is left is judged where everything
 * is, with the rights that the key leaves.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 1)
public class KeyFilter implements ContainerRequestFilter {

  private static final Set<String> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Inject Caller caller;
  @Inject HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    caller
        .key()
        .flatMap(key -> objection(key, context))
        .ifPresent(fault ->
            context.abortWith(new Problems(request).answer(ProblemKind.FORBIDDEN, List.of(fault))));
  }

  private static Optional<Fault> objection(ProgramKey key, ContainerRequestContext context) {
    if (context.getHeaderString(Caller.ON_BEHALF_OF) != null) {
      Message told = Message.of("key.no_substitute");
      return Optional.of(Fault.header(Caller.ON_BEHALF_OF, new Sentence.Told(told)));
    }
    return key.scope().writes() || READING.contains(context.getMethod())
        ? Optional.empty()
        : Optional.of(Fault.of(new Sentence.Told(Message.of("key.read_only", key.name()))));
  }
}
