package io.formwork.ui.configuration;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import io.formwork.core.deployment.Publication;
import io.formwork.core.deployment.Publisher;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import jakarta.enterprise.inject.spi.CDI;

/** What the pages here share: only administrators enter, and one way to publish. */
final class Administration {

  private Administration() {}

  /** The visit of an administrator; for anybody else there is no such page. */
  static Visit enter(BeforeEnterEvent event) {
    Visit visit = new Place(event.getRouteParameters().get("app").orElse("")).now();
    if (!visit.application().releases().visibleTo(visit.actor())) {
      throw new NotFoundException();
    }
    return visit;
  }

  static Publication publication() {
    return CDI.current().select(Publication.class).get();
  }

  static Publisher publisher(Visit visit) {
    return new Publisher.Person(visit.actor().login());
  }
}
