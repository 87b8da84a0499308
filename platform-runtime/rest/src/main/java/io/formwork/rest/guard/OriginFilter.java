package io.formwork.rest.guard;

import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Problems;
import io.formwork.rest.problem.Sentence;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;

/** Refuses what a page of another site makes the browser of a signed-in person send. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION)
public class OriginFilter implements ContainerRequestFilter {

  @Inject HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    Provenance provenance =
        new Provenance(
            context.getMethod(),
            context.getUriInfo().getBaseUri(),
            name -> Optional.ofNullable(context.getHeaderString(name)));
    switch (provenance.judge()) {
      case OWN -> {}
      case FOREIGN -> refuse(context, "foreign_origin");
      case UNKNOWN -> refuse(context, "custom_header");
    }
  }

  private void refuse(ContainerRequestContext context, String reason) {
    Fault fault = Fault.of(Sentence.of(reason));
    context.abortWith(new Problems(request).answer(ProblemKind.FORBIDDEN, List.of(fault)));
  }
}
