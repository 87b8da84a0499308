package io.formwork.core.webhook;

import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.metadata.model.Webhook;
import io.formwork.metadata.value.Json;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * What is sent, in the form of Standard Webhooks: the type, the moment, and the data, in which
 * fields look as they do over REST. What the reader may not read is not there; what is empty is
 * null.
 */
record WebhookBody(String app, Webhook webhook, Webhook.Event event, Instant at) {

  /** Counts the forms of the body; one more when a receiver would have to be changed. */
  private static final int VERSION = 1;

  /** What happened: {@code ticket.created}. */
  String type() {
    return webhook.object() + "." + event.word();
  }

  /** A record that is gone, of which only the number is told. */
  String gone(RecordRef record) {
    return whole(about(record) + "}");
  }

  /** The record with those of the declared fields that its reader may read. */
  String of(VisibleRecord record) {
    String fields =
        webhook.fields().stream()
            .filter(field -> record.abilities().readable().contains(field.name()))
            .map(field -> Json.quoted(field.name()) + ":" + WebhookValue.of(field, record))
            .collect(Collectors.joining(",", "{", "}"));
    return whole(
        "%s,\"version\":%d,\"fields\":%s}"
            .formatted(about(record.ref()), record.version(), fields));
  }

  private String whole(String data) {
    return "{\"type\":%s,\"timestamp\":\"%s\",\"version\":%d,\"data\":%s}"
        .formatted(Json.quoted(type()), at, VERSION, data);
  }

  private String about(RecordRef record) {
    return "{\"app\":\"%s\",\"webhook\":\"%s\",\"object\":\"%s\",\"id\":%d"
        .formatted(app, webhook.name(), record.object(), record.id());
  }
}
