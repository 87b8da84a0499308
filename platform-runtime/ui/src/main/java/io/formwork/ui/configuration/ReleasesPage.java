package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.counted;
import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.Refreshing;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;

/** What was published, when, by whom and why; the newest first. */
@Route(value = ":app/set-up/releases", layout = MainLayout.class)
public class ReleasesPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Refreshing {

  private static final long serialVersionUID = 1L;

  private Place place = new Place("");
  private final Span count = new Span();
  private ReleaseGrid grid = new ReleaseGrid(place);

  public ReleasesPage() {
    addClassNames("fw-list", "fw-set-up");
    count.addClassName("fw-list-count");
  }

  @Override
  public String getPageTitle() {
    return text("releases.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    place = visit.place();
    grid = new ReleaseGrid(place);
    removeAll();
    add(header(), grid);
    draw(visit);
  }

  private Div header() {
    Div title = new Div(new H1(text("releases.title")), count);
    title.addClassName("fw-page-title");
    Anchor publish =
        new Anchor(SetUpLinks.publish(place.app()), Icons.of("upload"), new Span(text("publish")));
    publish.addClassNames("fw-button", "fw-primary");
    Div header = new Div(title, publish);
    header.addClassName("fw-page-header");
    return header;
  }

  private void draw(Visit visit) {
    List<Release> releases = visit.application().releases().of(visit.actor());
    count.setText(counted(visit.locale(), "releases.count", releases.size()));
    grid.show(visit, releases);
  }

  @Override
  public void refresh() {
    draw(place.now());
  }
}
