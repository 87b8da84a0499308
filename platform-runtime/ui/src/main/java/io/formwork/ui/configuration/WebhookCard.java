package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.message.RefusedException;
import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.OutboxStore.Pause;
import io.formwork.core.webhook.WebhookStanding;
import io.formwork.metadata.model.Webhook;
import io.formwork.ui.notice.Notices;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** One webhook: where it is sent, how it is doing, and its newest deliveries. */
final class WebhookCard extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final Place place;
  private final String name;
  private final transient Runnable changed;

  /**
   * @param changed draws anew what is shown of all webhooks
   */
  WebhookCard(Visit visit, WebhookStanding standing, Runnable changed) {
    this.place = visit.place();
    this.name = standing.webhook().name();
    this.changed = changed;
    addClassName("fw-set-up-card");
    add(head(standing), line(events(standing.webhook())), line(standing.address()));
    add(line(counts(standing)));
    standing.pause().ifPresent(pause -> add(line(rests(visit, pause))));
    List<Delivery> newest =
        visit
            .application()
            .webhooks()
            .deliveries(visit.actor(), name, Optional.empty(), OptionalLong.empty(), SHOWN);
    newest.forEach(delivery -> add(new DeliveryRow(visit, delivery, this::again)));
  }

  private Div head(WebhookStanding standing) {
    boolean paused = standing.pause().isPresent();
    Button pause =
        new Button(text(paused ? "webhooks.wake" : "webhooks.pause"), click -> set(!paused));
    pause.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    pause.setAriaLabel(text(paused ? "webhooks.wake_it" : "webhooks.pause_it", name));
    Div head = new Div(new H2(name), pause);
    head.addClassName("fw-webhook-head");
    return head;
  }

  private static String events(Webhook webhook) {
    return webhook.events().stream()
        .map(event -> webhook.object() + "." + event.word())
        .collect(Collectors.joining(", "));
  }

  private static String counts(WebhookStanding standing) {
    return text(
        "webhooks.counts",
        standing.count(Delivery.State.WAITING),
        standing.count(Delivery.State.SENT),
        standing.count(Delivery.State.GIVEN_UP));
  }

  private static String rests(Visit visit, Pause pause) {
    return text("webhooks.rests", pause.by(), Ago.exact(visit, pause.at()));
  }

  private static Span line(String words) {
    Span line = new Span(words);
    line.addClassNames("fw-soft", "fw-webhook-line");
    return line;
  }

  private void set(boolean paused) {
    act(visit -> visit.application().webhooks().pause(visit.actor(), name, paused));
  }

  private void again(String id) {
    act(visit -> visit.application().webhooks().again(visit.actor(), name, id));
  }

  /** Something that an administrator does. */
  private interface Deed {
    void by(Visit visit);
  }

  private void act(Deed deed) {
    Visit visit = place.now();
    try {
      deed.by(visit);
      changed.run();
    } catch (RefusedException refused) {
      Notices.problem(visit.say(refused.refusal()));
    }
  }
}
