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
 * One round trip of a person in an application. Never kept longer: the next one may find another
 * release and other rights.
 */
public record Visit(Application application, Actor actor, Locale locale) {

  public ApplicationModel model() {
    return application.model();
  }

  public String app() {
    return model().name();
  }

  public Place place() {
    return new Place(app());
  }

  public Instant now() {
    return application.clock().instant();
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
