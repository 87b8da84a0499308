package io.formwork.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.formwork.core.application.Application;
import io.formwork.core.query.VisibleSettings;
import io.formwork.rest.json.HistoryJson;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.json.SettingsJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The settings of an application, for those who administer it. No object bears this name. */
@Path("/apps/{app}/settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {

  private static final int LONGEST_HISTORY = 500;

  private final JsonBody bodies = new JsonBody();

  @Inject Caller caller;

  @GET
  public Response read(@PathParam("app") String app) {
    return answer(caller.in(app));
  }

  /** Changes the settings that the body names, all of them or none; null is the default. */
  @PATCH
  public Response change(
      @PathParam("app") String app,
      @HeaderParam("If-Match") @Nullable String condition,
      InputStream body)
      throws IOException {
    Caller.Presence here = caller.in(app);
    OptionalLong seen = IfMatch.version(condition);
    Map<String, Optional<Object>> wanted = SettingsJson.wanted(bodies.read(body));
    here.application().settingService().change(here.actor(), seen, wanted);
    return answer(here);
  }

  /** Who has changed what, the newest first. */
  @GET
  @Path("/history")
  public Response history(@PathParam("app") String app) {
    Caller.Presence here = caller.in(app);
    Application application = here.application();
    return Answers.ok(
        HistoryJson.ofSettings(
            application.model(), application.settings().history(here.actor(), LONGEST_HISTORY)));
  }

  private Response answer(Caller.Presence here) {
    Application application = here.application();
    VisibleSettings settings = application.settings().of(here.actor());
    JsonNode body = new SettingsJson(application.model(), caller.language()).of(settings);
    return Response.ok(body)
        .header("Cache-Control", "no-store")
        .header("ETag", IfMatch.tag(settings.changes()))
        .build();
  }
}
