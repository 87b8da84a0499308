package io.formwork.rest;

import io.formwork.core.health.Health;
import io.formwork.core.health.Readiness;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * {@code GET /api/health/ready}: 200 when the application serves, else 503. Anybody may ask, so the
 * answer gives no reasons.
 */
@Path("/health/ready")
@RequestScoped
public class HealthResource {

  @Inject Health health;

  /** What the answer says; {@code status} is one word that a script can compare. */
  public record Answer(String status) {}

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response ready() {
    return switch (health.readiness()) {
      case Readiness.Serving serving -> Response.ok(new Answer("serving")).build();
      case Readiness.Starting starting -> unavailable("starting");
      case Readiness.Refused refused -> unavailable("refused");
    };
  }

  private static Response unavailable(String status) {
    return Response.status(Response.Status.SERVICE_UNAVAILABLE).entity(new Answer(status)).build();
  }
}
