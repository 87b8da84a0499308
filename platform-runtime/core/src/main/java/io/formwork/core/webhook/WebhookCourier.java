package io.formwork.core.webhook;

import io.formwork.core.outbox.Answer;
import io.formwork.core.outbox.Courier;
import io.formwork.core.outbox.Parcel;
import io.formwork.core.outbox.Trouble;
import java.util.Optional;
import java.util.function.Function;

/**
 * Delivers what webhooks tell to where they are declared to be sent now: an address that was set
 * right holds for what waits, too. What is not declared may be so in a moment: a node that does not
 * serve the newest release yet finds what another one wrote.
 */
public final class WebhookCourier implements Courier {

  private final Function<String, Optional<Webhooks>> applications;
  private final WebhookTransport transport;

  /**
   * @param applications name to the webhooks of the release that serves
   */
  public WebhookCourier(
      Function<String, Optional<Webhooks>> applications, WebhookTransport transport) {
    this.applications = applications;
    this.transport = transport;
  }

  @Override
  public Answer deliver(Parcel parcel) {
    return applications
        .apply(parcel.app())
        .flatMap(webhooks -> webhooks.target(parcel.definition()))
        .map(target -> transport.post(target.address(), target.secret(), parcel))
        .orElseGet(() -> new Answer.Failed(Trouble.NOT_DECLARED, Optional.empty(), false));
  }
}
