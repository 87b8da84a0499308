package io.formwork.core.webhook;

import io.formwork.core.outbox.Answer;
import io.formwork.core.outbox.Parcel;

/** Sends signed requests to addresses that the server was told of. */
@FunctionalInterface
public interface WebhookTransport {

  /**
   * One attempt.
   *
   * @param address as it was declared or set; it may be anything
   * @param secret the name of what signs the request
   */
  Answer post(String address, String secret, Parcel parcel);
}
