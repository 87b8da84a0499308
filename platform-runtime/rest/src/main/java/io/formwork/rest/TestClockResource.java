package io.formwork.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.formwork.core.time.MovableClock;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.problem.Fault;
import io.formwork.rest.problem.ProblemException;
import io.formwork.rest.problem.ProblemKind;
import io.formwork.rest.problem.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.DateTimeException;
import java.time.Duration;

/**
 * Moves the platform's clock on, for tests. Without {@code --test-clock} this address does not
 * exist.
 */
@Path("/test-clock/advance")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TestClockResource {

  private final JsonBody bodies = new JsonBody();

  @Inject MovableClock clock;
  @Inject HttpServletRequest request;

  /** The body is {@code {"by": "PT15M"}}; due timers fire within the next second. */
  @POST
  public Response advance(InputStream body) throws IOException {
    if (!allowed() || !isLocal()) {
      throw new NotFoundException();
    }
    clock.advance(duration(bodies.read(body).path("by")));
    return Answers.ok(JsonNodeFactory.instance.objectNode().put("now", clock.instant().toString()));
  }

  /**
   * Whoever started the platform said so; the launcher then lets it listen on this machine only.
   */
  static boolean allowed() {
    return Boolean.parseBoolean(System.getenv("FORMWORK_TEST_CLOCK"));
  }

  /** A proxy on this machine would lend its own address to strangers. */
  private boolean isLocal() throws IOException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
        && request.getHeader("X-Forwarded-For") == null
        && request.getHeader("Forwarded") == null;
  }

  private static Duration duration(JsonNode by) {
    try {
      Duration duration = Duration.parse(by.asText());
      if (duration.isPositive()) {
        return duration;
      }
    } catch (DateTimeException notADuration) {
      // Told below, together with durations that go back.
    }
    throw new ProblemException(
        ProblemKind.INVALID, Fault.member("/by", Sentence.of("clock.duration")));
  }
}
