package io.formwork.metadata.definition;

import static io.formwork.metadata.definition.Key.required;
import static io.formwork.metadata.definition.Shape.expression;
import static io.formwork.metadata.definition.Shape.oneOrMore;
import static io.formwork.metadata.definition.Shape.reference;
import static io.formwork.metadata.definition.Shape.text;

/** The keys of a webhook. */
final class WebhookDescriptor {

  static final Descriptor WEBHOOK =
      Descriptor.of(
          "a webhook",
          required("webhook", text(), "The name of the webhook, and of the file."),
          required(
              "event",
              oneOrMore(text()),
              "What sets it off, of one object: `ticket.created`, `ticket.updated`, "
                  + "`ticket.deleted`, `ticket.restored`, or a transition as in `ticket.accept`."),
          Key.of(
              "when",
              expression(),
              "The condition on the record, and on `old`, the record before."),
          required(
              "to",
              text(),
              "The address: `https://...`, or a setting of type `url` as in `settings.crm`. Only "
                  + "hosts that the server was told of are called."),
          required(
              "as",
              reference("a role"),
              "The role that reads for it: of records that it may not read nothing is told, and "
                  + "fields that it may not read are left out."),
          Key.of(
              "fields",
              oneOrMore(reference("a field")),
              "The fields of the record that are sent. Without it the record is only named."),
          required(
              "secret",
              text(),
              "The name of the secret that signs it. The server knows the secret itself."));

  private WebhookDescriptor() {}
}
