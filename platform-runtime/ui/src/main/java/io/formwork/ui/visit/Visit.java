package io.formwork.ui.visit;

import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.message.Message;
import io.formwork.core.message.Messages;
import io.formwork.core.message.Refusal;
import io.formwork.core.screen.Forms;
import io.formwork.core.screen.MenuScreen;
import io.formwork.core.value.ValueFormatter;
import io.formwork.metadata.model.ApplicationModel;
import io.formwork.metadata.model.Field;
import io.formwork.metadata.model.Label;
import io.formwork.metadata.model.View;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

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

  /** Whether a view is there for the person. */
  public boolean opens(View view) {
    return application().openings().opens(actor(), view);
  }

  /** A view by its name, if it is one of that kind and there for the person. */
  public <V extends View> Optional<V> view(Class<V> kind, String name) {
    return application().openings().find(actor(), kind, name);
  }

  /** The menu of the person's roles. */
  public MenuScreen menu() {
    return application().menus(locale).of(actor());
  }

  /** The forms that a record opens in where nothing else is said. */
  public Forms forms() {
    return new Forms(model(), application().openings(), actor());
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
