package io.formwork.ui.record;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.formwork.core.message.RefusedException;
import io.formwork.core.query.Past.PastRecord;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.record.RecordRef;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.View;
import io.formwork.ui.brand.Icons;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.show.Ago;
import io.formwork.ui.show.Empty;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record as it was at an instant: marked as such, nothing to be changed. */
@Route(value = ":app/:object/:id([0-9]+)/at/:at", layout = MainLayout.class)
public class PastPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private String title = "";

  public PastPage() {
    addClassNames("fw-record-page", "fw-past-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    RouteParameters parameters = event.getRouteParameters();
    Visit visit = new Place(parameters.get("app").orElse("")).now();
    RecordRef ref =
        new RecordRef(parameters.get("object").orElse(""), parameters.getLong("id").orElse(0L));
    Instant at =
        parameters.get("at").flatMap(PastPage::instant).orElseThrow(NotFoundException::new);
    removeAll();
    try {
      show(
          visit,
          visit
              .application()
              .past()
              .of(visit.actor(), ref, at)
              .orElseThrow(NotFoundException::new));
    } catch (RefusedException refused) {
      title = text("past.title");
      add(
          new Empty(
              "history", visit.say(refused.refusal()), text("past.none.more"), now(visit, ref)));
    }
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private void show(Visit visit, PastRecord past) {
    VisibleRecord record = past.record();
    View.FormView view =
        visit.forms().toShow(record.ref().object()).orElseThrow(NotFoundException::new);
    FormScreen screen = visit.application().forms().of(view, record, visit.actor(), visit.locale());
    title = text("past.title.of", record.display());
    Span kind = new Span(visit.say(record.type().title()));
    kind.addClassName("fw-record-kind");
    Div words = new Div(kind, new H1(record.display()));
    words.addClassName("fw-record-words");
    Div header = new Div(words);
    header.addClassName("fw-record-header");
    Div fields =
        new Div(new FormPanel(visit, record.ref().object(), Optional.of(record.ref()), screen));
    fields.addClassName("fw-record-form");
    add(header, banner(visit, past), fields);
  }

  private static Div banner(Visit visit, PastRecord past) {
    Div words = new Div(new Span(text("past.shown", Ago.exact(visit, past.at()))));
    past.saved()
        .ifPresent(kept -> {
          Cause cause = new Cause(visit, past.record().type());
          words.add(
              new Span(text("past.saved", cause.who(kept.entry()), cause.what(kept.entry()))));
        });
    if (!past.unknown().isEmpty()) {
      String fields =
          past.unknown().stream()
              .map(name -> visit.say(past.record().type().field(name).title()))
              .collect(Collectors.joining(", "));
      words.add(new Span(text("past.unknown", fields)));
    }
    words.addClassName("fw-past-words");
    Div banner = new Div(Icons.of("history"), words, now(visit, past.record().ref()));
    banner.addClassName("fw-past");
    return banner;
  }

  private static Anchor now(Visit visit, RecordRef ref) {
    Anchor now = new Anchor(Links.record(visit.app(), ref), text("past.now"));
    now.addClassName("fw-button");
    return now;
  }
}
