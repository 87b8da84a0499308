package io.formwork.ui.visit;

import com.vaadin.flow.component.UI;
import io.formwork.core.actor.Actor;
import io.formwork.metadata.value.KeptFile;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An application by its name: all of it that a page keeps between round trips.
 *
 * @param app the name of the application
 */
public record Place(String app) implements Serializable {

  /** The application as it is now and the person with the rights of now. */
  public Visit now() {
    return find().orElseThrow(NoAccessException::new);
  }

  /** Says that this round trip has itself just changed the application. */
  public void renew() {
    Presence.renew(app);
  }

  public Optional<Visit> find() {
    return Presence.in(app).map(Place::visit);
  }

  /** Takes a file in for somebody of whom only the login is known here. */
  public KeptFile add(
      String login, String fileClass, String name, OptionalLong size, InputStream content) {
    Presence presence = Presence.of(app, login).orElseThrow(NoAccessException::new);
    return presence.application().uploads().add(presence.actor(), fileClass, name, size, content);
  }

  /** The applications in which whoever is signed in has a role. */
  public static List<Visit> all() {
    return Presence.all().stream().map(Place::visit).toList();
  }

  /** The language of whoever is signed in. */
  public static Optional<Locale> language() {
    return Presence.all().stream().map(Presence::actor).map(Actor::language).findFirst();
  }

  /** In the language of the page, which may be another than the person's own. */
  private static Visit visit(Presence presence) {
    UI page = UI.getCurrent();
    Locale locale = page == null ? presence.actor().language() : page.getLocale();
    return new Visit(new Place(presence.application().name()), locale);
  }
}
