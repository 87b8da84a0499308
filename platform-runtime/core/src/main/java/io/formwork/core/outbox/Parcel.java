package io.formwork.core.outbox;

import io.formwork.core.record.RecordRef;
import java.time.Instant;

/**
 * Something to be told outside of the platform.
 *
 * @param id the same however often it is sent, so that whoever gets it twice notices
 * @param channel by what it leaves
 * @param definition the name of the definition that sends it
 * @param about the record it tells of; parcels of one definition about one record arrive in order
 * @param event what happened, such as {@code ticket.created}
 * @param body what is sent, byte for byte
 * @param at when it happened
 */
public record Parcel(
    String id,
    String app,
    Channel channel,
    String definition,
    RecordRef about,
    String event,
    String body,
    Instant at) {

  /** By what something leaves the platform. */
  public enum Channel {
    WEBHOOK
  }
}
