package io.formwork.ui.visit;

import com.vaadin.flow.component.UI;
import io.formwork.core.actor.Actor;
import io.formwork.core.application.Application;
import io.formwork.core.application.Platform;
import jakarta.enterprise.inject.spi.CDI;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

  public Optional<Visit> find() {
    return platform().application(app).flatMap(Place::visit);
  }

  /** The applications in which whoever is signed in has a role. */
  public static List<Visit> all() {
    return platform().applications().stream().flatMap(one -> visit(one).stream()).toList();
  }

  /** The language of whoever is signed in. */
  public static Optional<Locale> language() {
    return platform().applications().stream()
        .flatMap(application -> SignedIn.login().flatMap(application::actor).stream())
        .map(Actor::language)
        .findFirst();
  }

  private static Optional<Visit> visit(Application application) {
    Optional<Actor> actor = SignedIn.login().flatMap(application::actor);
    return actor.map(person -> visit(application, person));
  }

  /** In the language of the page, which may be another than the person's own. */
  private static Visit visit(Application application, Actor person) {
    UI page = UI.getCurrent();
    Locale locale = page == null ? person.language() : page.getLocale();
    Actor reader =
        new Actor(
            person.id(), person.login(), person.name(), locale, person.roles(), person.values());
    return new Visit(application, reader, locale);
  }

  private static Platform platform() {
    return CDI.current().select(Platform.class).get();
  }
}
