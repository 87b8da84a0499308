package io.formwork.core.webhook;

import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.OutboxStore.Pause;
import io.formwork.metadata.model.Webhook;
import java.util.Map;
import java.util.Optional;

/**
 * How a webhook is doing.
 *
 * @param address where it is sent now
 * @param counts how many of its deliveries are in each state
 */
public record WebhookStanding(
    Webhook webhook, String address, Optional<Pause> pause, Map<Delivery.State, Long> counts) {

  public WebhookStanding {
    counts = Map.copyOf(counts);
  }

  /** How many of its deliveries are in that state. */
  public long count(Delivery.State state) {
    return counts.getOrDefault(state, 0L);
  }
}
