package io.formwork.rest.guard;

import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Problems;
import io.formwork.rest.problem.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;

/**
 * Refuses addresses with the character 0 in them: no name and no text here has it, and the database
 * takes it for an error.
 */
@Provider
@ApplicationScoped
public class NulFilter implements ContainerRequestFilter {

  private static final String NUL = "%00";

  @Inject HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    if (context.getUriInfo().getRequestUri().toASCIIString().contains(NUL)) {
      Fault fault = Fault.of(Sentence.of("address.nul"));
      context.abortWith(new Problems(request).answer(ProblemKind.BAD_REQUEST, List.of(fault)));
    }
  }
}
