package io.formwork.rest.guard;

import io.formwork.core.health.Health;
import io.formwork.core.health.Readiness;
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

/** Answers nothing but its health while the platform does not serve. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class ReadinessFilter implements ContainerRequestFilter {

  @Inject Health health;
  @Inject HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    boolean aboutHealth = context.getUriInfo().getPath().startsWith("/health/");
    if (!aboutHealth && !(health.readiness() instanceof Readiness.Serving)) {
      Fault fault = Fault.of(Sentence.of("not_ready"));
      context.abortWith(new Problems(request).answer(ProblemKind.NOT_READY, List.of(fault)));
    }
  }
}
