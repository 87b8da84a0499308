package io.formwork.ui.task;

import static io.formwork.ui.text.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.formwork.core.command.TaskItem;
import io.formwork.core.query.VisibleRecord;
import io.formwork.core.right.Offer;
import io.formwork.core.screen.FormScreen;
import io.formwork.metadata.model.StateKind;
import io.formwork.metadata.model.View;
import io.formwork.ui.form.FormPanel;
import io.formwork.ui.form.Taking;
import io.formwork.ui.form.Typing;
import io.formwork.ui.layout.MainLayout;
import io.formwork.ui.layout.RenewedBar;
import io.formwork.ui.layout.Renewing;
import io.formwork.ui.record.OfferButtons;
import io.formwork.ui.record.RecordPanels;
import io.formwork.ui.show.Due;
import io.formwork.ui.visit.Acting;
import io.formwork.ui.visit.Links;
import io.formwork.ui.visit.Place;
import io.formwork.ui.visit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A task in its form, with its outcomes as buttons. */
@Route(value = ":app/tasks/:task", layout = MainLayout.class)
public final class TaskPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Renewing {

  private static final long serialVersionUID = 1L;

  private String title = "";
  private Place place = new Place("");
  private String task = "";
  private Optional<FormPanel> form = Optional.empty();
  private final RenewedBar renewed = new RenewedBar(() -> draw(place.now(), typing()));

  public TaskPage() {
    addClassName("fw-record-page");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    place = new Place(event.getRouteParameters().get("app").orElse(""));
    task = event.getRouteParameters().get("task").orElse("");
    Visit visit = place.now();
    item(visit)
        .ifPresentOrElse(
            item -> enter(visit, item), () -> event.forwardTo(Links.tasks(place.app())));
  }

  /** A task of somebody who is away is done in that person's place, which the frame then says. */
  private void enter(Visit visit, TaskItem item) {
    if (item.lent() && visit.actor().substitute().isEmpty()) {
      Acting.begin(place, item.holder().login());
      UI.getCurrent().beforeClientResponse(this, attached -> MainLayout.lookAroundSoon(this));
    }
    draw(place.now(), item, Typing.NOTHING);
  }

  private Optional<TaskItem> item(Visit visit) {
    return visit.application().tasks().find(visit.actor(), task);
  }

  private Typing typing() {
    return form.map(FormPanel::typing).orElse(Typing.NOTHING);
  }

  /** What has been typed stays until the form is asked for anew. */
  @Override
  public void renew(Visit visit) {
    if (form.map(FormPanel::changed).orElse(false)) {
      renewed.offer();
      return;
    }
    draw(visit, Typing.NOTHING);
  }

  private void draw(Visit visit, Typing typed) {
    item(visit)
        .ifPresentOrElse(
            item -> draw(visit, item, typed),
            () -> UI.getCurrent().navigate(Links.tasks(place.app())));
  }

  private void draw(Visit visit, TaskItem item, Typing typed) {
    VisibleRecord record =
        visit
            .application()
            .query()
            .get(visit.actor(), item.task().about())
            .orElseThrow(NotFoundException::new);
    View.FormView view = visit.model().view(View.FormView.class, item.binding().form());
    FormScreen screen = visit.application().forms().of(view, record, visit.actor(), visit.locale());
    title = visit.say(item.binding().title());
    FormPanel panel =
        new FormPanel(visit, record.ref().object(), Optional.of(record.ref()), screen, typed);
    form = Optional.of(panel);
    renewed.tellLost(typed.lost(visit, screen));
    Div fields = new Div(panel);
    fields.addClassName("fw-record-form");
    RecordPanels panels =
        new RecordPanels(
            visit,
            record,
            screen.panels(),
            taking(record, panel),
            () -> draw(place.now(), Typing.NOTHING));
    Div body = new Div(fields, panels);
    body.addClassName("fw-record");
    removeAll();
    add(header(visit, item, record, taking(record, panel)), renewed, body);
  }

  private Taking taking(VisibleRecord record, FormPanel panel) {
    String tasks = Links.tasks(place.app());
    return new Taking(
        place,
        record.ref(),
        OptionalLong.of(record.version()),
        Optional.of(panel),
        () -> UI.getCurrent().navigate(tasks));
  }

  private Div header(Visit visit, TaskItem item, VisibleRecord record, Taking taking) {
    Span kind = new Span(text("task.kind"));
    kind.addClassName("fw-record-kind");
    Div heading = new Div(new H1(title));
    heading.addClassName("fw-record-title");
    item.task()
        .due()
        .ifPresent(
            due -> heading.add(Due.of(visit, due, Optional.of(StateKind.ACTIVE)).component()));
    Div about = new Div(new Anchor(Links.record(visit.app(), record.ref()), record.display()));
    about.addClassName("fw-whereabouts");
    Div words = new Div(kind, heading, about);
    words.addClassName("fw-record-words");
    Div header =
        new Div(words, new OfferButtons(visit, record.ref(), outcomes(item, record), taking));
    header.addClassName("fw-record-header");
    return header;
  }

  /** The transitions that this very task offers. */
  private static List<Offer> outcomes(TaskItem item, VisibleRecord record) {
    return record.abilities().offers().stream()
        .filter(offer -> offer.task().map(task -> task.id().equals(item.task().id())).orElse(false))
        .toList();
  }
}
