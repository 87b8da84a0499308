package io.formwork.rest;

import io.formwork.core.webhook.Webhooks;
import io.formwork.rest.json.HistoryJson;
import io.formwork.rest.json.JsonBody;
import io.formwork.rest.json.WebhookJson;
import io.formwork.rest.list.DeliveryParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;

/**
 * The webhooks of an application and what became of what they sent, for those who administer it. No
 * object bears this name.
 */
@Path("/apps/{app}/webhooks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WebhooksResource {

  private static final int LONGEST_HISTORY = 500;

  private final JsonBody bodies = new JsonBody();

  @Inject Caller caller;

  @GET
  public Response all(@PathParam("app") String app) {
    Caller.Presence here = caller.in(app);
    return Answers.ok(WebhookJson.of(here.application().webhooks().all(here.actor())));
  }

  /** Lets it rest, or wakes it. */
  @PATCH
  @Path("/{webhook}")
  public Response change(
      @PathParam("app") String app, @PathParam("webhook") String webhook, InputStream body)
      throws IOException {
    Caller.Presence here = caller.in(app);
    boolean paused = WebhookJson.paused(bodies.read(body));
    Webhooks webhooks = here.application().webhooks();
    webhooks.pause(here.actor(), webhook, paused);
    return Answers.ok(WebhookJson.of(webhooks.one(here.actor(), webhook)));
  }

  /** Who has done what with it, the newest first. */
  @GET
  @Path("/{webhook}/history")
  public Response history(@PathParam("app") String app, @PathParam("webhook") String webhook) {
    Caller.Presence here = caller.in(app);
    return Answers.ok(
        HistoryJson.ofWebhook(
            here.application().webhooks().history(here.actor(), webhook, LONGEST_HISTORY)));
  }

  /** The newest first. */
  @GET
  @Path("/{webhook}/deliveries")
  public Response deliveries(
      @PathParam("app") String app,
      @PathParam("webhook") String webhook,
      @Context UriInfo address) {
    Caller.Presence here = caller.in(app);
    DeliveryParameters.Asked asked = DeliveryParameters.read(address.getQueryParameters());
    return Answers.ok(
        WebhookJson.page(
            here.application()
                .webhooks()
                .deliveries(here.actor(), webhook, asked.state(), asked.after(), asked.size()),
            asked.size(),
            caller.language()));
  }

  /** Under the id that it had. */
  @POST
  @Path("/{webhook}/deliveries/{delivery}/send")
  @Consumes(MediaType.WILDCARD)
  public Response again(
      @PathParam("app") String app,
      @PathParam("webhook") String webhook,
      @PathParam("delivery") String delivery) {
    Caller.Presence here = caller.in(app);
    return Answers.ok(
        WebhookJson.of(
            here.application().webhooks().again(here.actor(), webhook, delivery),
            caller.language()));
  }
}
