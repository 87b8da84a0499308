package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.formwork.core.message.Message;
import io.formwork.core.outbox.Delivery;
import io.formwork.core.outbox.Delivery.State;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Visit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One delivery: what it tells of, how far it has come, and why not further. */
final class DeliveryRow extends Div {

  private static final long serialVersionUID = 1L;

  DeliveryRow(Visit visit, Delivery delivery, Consumer<String> again) {
    addClassName("fw-delivery");
    Span event = new Span(delivery.parcel().event());
    event.addClassName("fw-row-title");
    Div what = new Div(event, Ago.of(visit, delivery.parcel().at()));
    what.addClassName("fw-delivery-what");
    Span state = new Span(state(visit, delivery));
    state.addClassName("fw-soft");
    add(what, state);
    if (delivery.state() != State.WAITING || delivery.attempts() > 0) {
      Button button =
          new Button(text("webhooks.again"), click -> again.accept(delivery.parcel().id()));
      button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      button.setAriaLabel(text("webhooks.again_it", delivery.parcel().event()));
      add(button);
    }
  }

  private static String state(Visit visit, Delivery delivery) {
    return Stream.of(
            Optional.of(words(delivery)),
            delivery.last().flatMap(last -> trouble(visit, last)),
            delivery
                .last()
                .flatMap(Delivery.Attempt::status)
                .map(status -> text("webhooks.status", String.valueOf(status))),
            delivery
                .due()
                .filter(due -> delivery.attempts() > 0)
                .map(due -> text("webhooks.due", Ago.exact(visit, due))))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static String words(Delivery delivery) {
    return switch (delivery.state()) {
      case WAITING -> text("webhooks.waiting", delivery.attempts());
      case SENT -> text("webhooks.sent", delivery.attempts());
      case GIVEN_UP -> text("webhooks.given_up", delivery.attempts());
    };
  }

  private static Optional<String> trouble(Visit visit, Delivery.Attempt last) {
    return last.trouble().map(why -> visit.say(Message.of("trouble." + why.word())));
  }
}
