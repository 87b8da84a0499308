package io.formwork.ui.layout;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import io.formwork.core.deployment.WatchedFolder;
import io.formwork.core.deployment.WatchedFolder.Trouble;
import io.formwork.ui.show.Ago;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells administrators that what was saved last in the watched folder does not serve, why, and
 * since when. It goes when that is mended.
 */
class WatchBanner extends Div implements Refreshing {

  private static final long serialVersionUID = 1L;

  private final Place place;
  private transient Optional<Trouble> shown = Optional.empty();

  WatchBanner(Place place) {
    this.place = place;
    addClassName("fw-banner");
    getElement().setAttribute("role", "alert");
    setVisible(false);
    refresh();
  }

  /** Whether somebody edits definitions and wants to see soon what comes of it. */
  static boolean expected(Visit visit) {
    return folder().watched() && administers(visit);
  }

  @Override
  public void refresh() {
    Visit visit = place.now();
    Optional<Trouble> trouble = administers(visit) ? folder().trouble() : Optional.empty();
    if (!trouble.equals(shown)) {
      shown = trouble;
      removeAll();
      trouble.ifPresent(now -> draw(visit, now));
      setVisible(trouble.isPresent());
    }
  }

  private void draw(Visit visit, Trouble trouble) {
    String since = Ago.time(visit, trouble.since());
    NativeDetails details =
        switch (trouble) {
          case Trouble.Wrong wrong -> details(text("banner", since), wrong.report());
          case Trouble.Refused refused ->
              details(
                  text("banner.refused", since),
                  refused.reasons().stream().map(visit::say).collect(Collectors.joining("\n")));
        };
    add(details);
  }

  private static NativeDetails details(String summary, String more) {
    Pre text = new Pre(more.strip());
    text.addClassName("fw-source");
    NativeDetails details = new NativeDetails(summary, text);
    details.setOpen(true);
    return details;
  }

  private static boolean administers(Visit visit) {
    return visit.application().releases().visibleTo(visit.actor());
  }

  private static WatchedFolder folder() {
    return CDI.current().select(WatchedFolder.class).get();
  }
}
