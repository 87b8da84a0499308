package io.formwork.rest.guard;

import io.formwork.core.rate.Buckets;
import io.formwork.core.rate.Count;
import io.formwork.core.rate.Kind;
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
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of whoever is signed in, each key for itself, and refuses one that comes too
 * soon. Answers say how many are left, in the headers of the IETF's draft on rate limits.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHORIZATION + 2)
public class RateFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String COUNTS = RateFilter.class.getName() + ".counts";

  @Inject Buckets buckets;
  @Inject HttpServletRequest request;
  @Context @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext context) {
    Optional<String> who = who();
    if (who.isEmpty()) {
      return;
    }
    List<Count> counts = new ArrayList<>();
    for (Kind kind : Stream.concat(Stream.of(Kind.REQUESTS), dear()).toList()) {
      Optional<Count> count = buckets.take(kind, who.get());
      count.ifPresent(counts::add);
      if (count.filter(counted -> !counted.isAllowed()).isPresent()) {
        refuse(context, count.get());
        break;
      }
    }
    context.setProperty(COUNTS, counts);
  }

  /** A program that is refused does not keep its owner out. */
  private Optional<String> who() {
    OptionalLong key = KeyNumber.in(Optional.ofNullable(request.getHeader("Authorization")));
    return Optional.ofNullable(request.getUserPrincipal())
        .map(Principal::getName)
        .map(name -> key.isPresent() ? name + ", key " + key.getAsLong() : name);
  }

  private Stream<Kind> dear() {
    ResourceInfo matched = resource;
    return matched == null || matched.getResourceMethod() == null
        ? Stream.empty()
        : Stream.of(matched.getResourceMethod(), matched.getResourceClass())
            .flatMap(place -> Optional.ofNullable(place.getAnnotation(Counted.class)).stream())
            .map(Counted::value)
            .limit(1);
  }

  private void refuse(ContainerRequestContext context, Count count) {
    long seconds = RateHeaders.seconds(count.pause());
    Fault fault = Fault.of(Sentence.of("rate." + count.kind().word(), count.limit(), seconds));
    context.abortWith(new Problems(request).answer(ProblemKind.TOO_MANY_REQUESTS, List.of(fault)));
  }

  @Override
  @SuppressWarnings("unchecked")
  public void filter(ContainerRequestContext context, ContainerResponseContext answer) {
    if (context.getProperty(COUNTS) instanceof List<?> counts && !counts.isEmpty()) {
      new RateHeaders((List<Count>) counts).addTo(answer.getHeaders());
    }
  }
}
