package io.formwork.ui.visit;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal;
import io.formwork.core.value.ValueFormatter;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * A person in an application, in the language of a page. Components may keep it: it holds neither
 * the application nor the rights, but asks for those of the present round trip.
 */
public record Visit(Place place, Locale locale) {

  /** The snapshot that this round trip sees. */
  public Application application() {
    return presence().application();
  }

  /** The person with the rights of this round trip, reading in the language of the page. */
  public Actor actor() {
    return presence().actor().in(locale);
  }

  private Presence presence() {
    return Presence.in(app()).orElseThrow(NoAccessException::new);
  }

  public ApplicationModel model() {
    return application().model();
  }

  public String app() {
    return place.app();
  }

  public Instant now() {
    return application().clock().instant();
  }

  public ZoneId zone() {
    return model().timezone();
  }

  public ZonedDateTime local(Instant instant) {
    return instant.atZone(zone());
  }

  public String say(Label label) {
    return label.in(locale);
  }

  public String say(Message message) {
    return Messages.in(locale, message);
  }

  public String say(Refusal refusal) {
    return Messages.in(locale, refusal);
  }

  public String format(Field field, Object value) {
    return new ValueFormatter(model()).format(field, value, locale);
  }
}
