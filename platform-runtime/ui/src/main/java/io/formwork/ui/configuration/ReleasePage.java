package io.formwork.ui.configuration;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.screen.PlanScreen;
import io.formwork.core.screen.PlanScreens;
import io.formwork.core.store.ReleaseStore.Release;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.visit.Visit;
import java.util.Optional;

/** One release: what it changed, its files, and the way back to it. */
@Route(value = ":app/set-up/releases/:release([0-9]{1,9})", layout = MainLayout.class)
public class ReleasePage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private String title = "";

  public ReleasePage() {
    addClassNames("fw-page", "fw-set-up");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Visit visit = Administration.enter(event);
    Release release = release(visit, event);
    title = text("release.title", String.valueOf(release.number()));
    boolean serves = visit.application().release() == release.number();
    removeAll();
    add(header(visit, release, serves), changes(visit, release));
  }

  /** The release that the address names. */
  static Release release(Visit visit, BeforeEnterEvent event) {
    long number = event.getRouteParameters().getLong("release").orElse(0L);
    return visit.application().releases().of(visit.actor()).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private Div header(Visit visit, Release release, boolean serves) {
    ReleaseRow row = ReleaseRow.of(visit, release, Optional.empty(), serves);
    Anchor all = new Anchor(SetUpLinks.releases(visit.app()), text("releases.title"));
    all.addClassName("fw-record-kind");
    Div heading = new Div(new H1(title), row.kind());
    heading.addClassName("fw-record-title");
    if (serves) {
      Span badge = new Span(text("releases.serves"));
      badge.addClassNames("fw-badge", "fw-green");
      heading.add(badge);
    }
    Div about = new Div(new Span(row.by()), new Span(" · "), row.at());
    about.addClassName("fw-whereabouts-line");
    Div words = new Div(all, heading, about);
    words.addClassName("fw-record-words");
    if (!release.comment().isBlank()) {
      Paragraph comment = new Paragraph(release.comment());
      comment.addClassName("fw-release-comment");
      words.add(comment);
    }
    Div header = new Div(words, buttons(visit, release, serves));
    header.addClassName("fw-record-header");
    return header;
  }

  private static Div buttons(Visit visit, Release release, boolean serves) {
    Div buttons = new Div(new FilesLink(visit.place(), release.number()));
    buttons.addClassName("fw-offers");
    if (!serves) {
      Anchor back =
          new Anchor(
              SetUpLinks.rollback(visit.app(), release.number()),
              Icons.of("history"),
              new Span(text("release.roll_back")));
      back.addClassName("fw-button");
      buttons.addComponentAsFirst(back);
    }
    return buttons;
  }

  private static Div changes(Visit visit, Release release) {
    PlanScreen plan =
        new PlanScreens(visit.model(), visit.locale())
            .of(visit.application().releases().changes(visit.actor(), release.number()));
    Div card = new Div(new H2(text("release.changes")));
    card.addClassName("fw-set-up-card");
    if (plan.isEmpty()) {
      Paragraph nothing = new Paragraph(text("release.no_changes"));
      nothing.addClassName("fw-soft");
      card.add(nothing);
      return card;
    }
    card.add(PlanTotals.told(plan), new PlanPanel(plan));
    return card;
  }
}
