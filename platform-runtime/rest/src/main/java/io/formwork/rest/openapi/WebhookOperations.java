package io.formwork.rest.openapi;

import static io.formwork.rest.openapi.Operation.Content.json;

import java.util.List;
import java.util.stream.Stream;

/** The operations with webhooks and what became of what they sent. */
final class WebhookOperations {

  private static final String WEBHOOKS = "/apps/{app}/webhooks";
  private static final String DELIVERIES = WEBHOOKS + "/{webhook}/deliveries";

  private WebhookOperations() {}

  static List<Operation> all() {
    return Stream.of(
            Operation.of("GET", WEBHOOKS, "webhooks", Each.APPLICATION)
                .answers(200, json("fw.webhooks")),
            Operation.of("PATCH", WEBHOOKS + "/{webhook}", "pause_webhook", Each.APPLICATION)
                .sends(json("fw.webhook_change"))
                .answers(200, json("fw.webhook"))
                .fails(404, 422),
            Operation.of(
                    "GET", WEBHOOKS + "/{webhook}/history", "webhook_history", Each.APPLICATION)
                .answers(200, json("fw.history"))
                .fails(404),
            Operation.of("GET", DELIVERIES, "deliveries", Each.APPLICATION)
                .takes(Parameter.STATE, Parameter.AFTER, Parameter.SIZE)
                .answers(200, json("fw.deliveries"))
                .fails(404),
            Operation.of("POST", DELIVERIES + "/{delivery}/send", "send_again", Each.APPLICATION)
                .answers(200, json("fw.delivery"))
                .fails(404))
        .map(operation -> operation.under("webhooks").needs(Need.ADMINISTER))
        .toList();
  }
}
